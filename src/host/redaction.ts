import { secretForms, wholeBase64 } from '../codec/secret-forms.ts';

/**
 * A function that replaces every known secret value in a text by `***`, in every encoding that the audit looks for:
 * `secretForms`. Values under 6 characters are left: replacing them would blank the log.
 * What has the form of a Kaggle API token is replaced too, whoever's it is: a command of the user may print one.
 */
export function createRedaction(secrets: readonly string[]): (text: string) => string {
  const forms = [
    ...new Set(
      secrets
        .filter((value) => value.length >= 6)
        .flatMap((value) => [...wholeBase64(value), ...secretForms(value)]),
    ),
  ];
  forms.sort((a, b) => b.length - a.length);
  return (text) => forms.reduce((kept, form) => kept.replaceAll(form, '***'), text).replace(tokenForm, '***');
}

const tokenForm = /KGAT_[A-Za-z0-9]{16,}/g;
