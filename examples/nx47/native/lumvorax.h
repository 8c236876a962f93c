/*
 * LUM V1: a volume of 32-bit floats behind a header of 36 bytes.
 *
 *   offset  bytes  content (all little-endian)
 *        0      8  "LUMV1" and three zero bytes
 *        8     12  z, h, w as 32-bit unsigned integers
 *       20     16  the first 16 bytes of the payload's SHA-512
 *       36  4·zhw  the payload: IEEE 754 single precision, w varies fastest
 *
 * No function keeps state or allocates; a caller may use them from any thread.
 */
#ifndef LUMVORAX_H
#define LUMVORAX_H

#include <stddef.h>
#include <stdint.h>

/* The build hides every symbol; what carries this mark is the whole public interface. */
#define LUM_API __attribute__((visibility("default")))

#define LUM_HEADER_BYTES 36
#define LUM_DIGEST_BYTES 16
#define LUM_SHA512_BYTES 64

enum {
  LUM_OK = 0,
  LUM_NULL_ARGUMENT = 1, /* a pointer is NULL */
  LUM_BAD_SHAPE = 2,     /* a dimension is zero, or the volume does not fit in memory */
  LUM_SHORT_BUFFER = 3,  /* fewer bytes or values than the shape needs */
  LUM_BAD_MAGIC = 4,     /* not LUM V1 */
  LUM_BAD_DIGEST = 5     /* the payload is not the one that was encoded */
};

typedef struct {
  uint32_t z, h, w;
  uint8_t digest[LUM_DIGEST_BYTES];
} lum_header;

/* Version of the library, a static string. */
LUM_API const char *lum_version(void);

/* Bytes that a volume of this shape takes when encoded; 0 where the shape is not possible. */
LUM_API uint64_t lum_encoded_size(uint32_t z, uint32_t h, uint32_t w);

/* Writes header and payload of z·h·w values to `out`, which holds `out_bytes`. */
LUM_API int lum_encode(const float *values, uint32_t z, uint32_t h, uint32_t w, uint8_t *out, size_t out_bytes);

/* Reads the header only; the payload may still be missing. */
LUM_API int lum_decode_header(const uint8_t *lum, size_t lum_bytes, lum_header *out);

/* Copies the payload to `out`, which holds `out_count` values; does not look at the digest. */
LUM_API int lum_decode_payload(const uint8_t *lum, size_t lum_bytes, float *out, size_t out_count);

/* LUM_OK only when the payload has the digest that the header announces. */
LUM_API int lum_verify_digest(const uint8_t *lum, size_t lum_bytes);

/* SHA-512 (FIPS 180-4) of `bytes` bytes; `message` may be NULL when there are none. */
LUM_API int lum_sha512(const uint8_t *message, size_t bytes, uint8_t out[LUM_SHA512_BYTES]);

/*
 * Statistics in double precision. Without values, and with NULL, the answer is NaN;
 * a NaN among the values makes the answer NaN. The deviation is the population's.
 */
LUM_API double lum_min(const float *values, size_t count);
LUM_API double lum_max(const float *values, size_t count);
LUM_API double lum_sum(const float *values, size_t count);
LUM_API double lum_mean(const float *values, size_t count);
LUM_API double lum_stddev(const float *values, size_t count);

#endif
