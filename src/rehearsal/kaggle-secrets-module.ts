/**
 * The module `kaggle_secrets` of a session: the calls of Kaggle's own, answered from a file beside it that holds the
 * secrets the project names. A label that is not there fails as it does on Kaggle.
 */
export const secretsModule = `"""Kaggle Secrets of a rehearsal."""

import json
import os


class CredentialError(Exception):
    pass


class BackendError(Exception):
    pass


class ValidationError(Exception):
    pass


class NotFoundError(Exception):
    pass


class UserSecretsClient:
    def get_secret(self, label):
        if label is None or len(label) == 0:
            raise ValidationError("Label must be non-empty.")
        place = os.path.join(os.path.dirname(os.path.abspath(__file__)), "kaggle_secrets.json")
        with open(place, encoding="utf-8") as file:
            known = json.load(file)
        if label not in known:
            answer = {"errors": ["No user secrets exist for kernel and label %s." % label], "wasSuccessful": False}
            raise BackendError("Unexpected response from the service. Response: %s." % answer)
        return known[label]

    def get_gcloud_credential(self):
        raise NotFoundError("Google Cloud SDK credential not found.")

    def get_bigquery_access_token(self):
        raise BackendError("No Google account is connected in a rehearsal.")
`;
