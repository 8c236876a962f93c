#ifndef LUMVORAX_SHA512_H
#define LUMVORAX_SHA512_H

#include <stddef.h>
#include <stdint.h>

/* SHA-512 (FIPS 180-4, section 6.4) of a whole message. */
void sha512(const uint8_t *message, size_t bytes, uint8_t out[64]);

#endif
