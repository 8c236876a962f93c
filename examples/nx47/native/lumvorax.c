#include "lumvorax.h"

#include <math.h>
#include <string.h>

#include "sha512.h"

#if __BYTE_ORDER__ != __ORDER_LITTLE_ENDIAN__
#error "the payload is copied as it lies in memory, which is right on little-endian machines only"
#endif

_Static_assert(sizeof(float) == 4, "LUM V1 stores IEEE 754 single precision");

static const uint8_t magic[8] = {'L', 'U', 'M', 'V', '1', 0, 0, 0};

const char *lum_version(void) { return "1.0.0"; }

/* Number of values, 0 where a dimension is zero or the encoded volume could not be addressed. */
static uint64_t values_in(uint32_t z, uint32_t h, uint32_t w) {
  uint64_t most = (PTRDIFF_MAX - LUM_HEADER_BYTES) / sizeof(float);
  uint64_t plane = (uint64_t)h * w;
  if (z == 0 || plane == 0 || plane > most / z) return 0;
  return plane * z;
}

uint64_t lum_encoded_size(uint32_t z, uint32_t h, uint32_t w) {
  uint64_t count = values_in(z, h, w);
  return count == 0 ? 0 : LUM_HEADER_BYTES + count * sizeof(float);
}

static void write_u32(uint32_t word, uint8_t *to) {
  for (int i = 0; i < 4; i++, word >>= 8) to[i] = (uint8_t)word;
}

static uint32_t read_u32(const uint8_t *from) {
  return from[0] | (uint32_t)from[1] << 8 | (uint32_t)from[2] << 16 | (uint32_t)from[3] << 24;
}

int lum_encode(const float *values, uint32_t z, uint32_t h, uint32_t w, uint8_t *out, size_t out_bytes) {
  if (values == NULL || out == NULL) return LUM_NULL_ARGUMENT;
  uint64_t encoded = lum_encoded_size(z, h, w);
  if (encoded == 0) return LUM_BAD_SHAPE;
  if (out_bytes < encoded) return LUM_SHORT_BUFFER;

  uint8_t *payload = out + LUM_HEADER_BYTES;
  size_t payload_bytes = (size_t)encoded - LUM_HEADER_BYTES;
  memcpy(payload, values, payload_bytes);
  uint8_t digest[LUM_SHA512_BYTES];
  sha512(payload, payload_bytes, digest);

  memcpy(out, magic, sizeof magic);
  write_u32(z, out + 8);
  write_u32(h, out + 12);
  write_u32(w, out + 16);
  memcpy(out + 20, digest, LUM_DIGEST_BYTES);
  return LUM_OK;
}

int lum_decode_header(const uint8_t *lum, size_t lum_bytes, lum_header *out) {
  if (lum == NULL || out == NULL) return LUM_NULL_ARGUMENT;
  if (lum_bytes < LUM_HEADER_BYTES) return LUM_SHORT_BUFFER;
  if (memcmp(lum, magic, sizeof magic) != 0) return LUM_BAD_MAGIC;
  lum_header header = {.z = read_u32(lum + 8), .h = read_u32(lum + 12), .w = read_u32(lum + 16)};
  if (values_in(header.z, header.h, header.w) == 0) return LUM_BAD_SHAPE;
  memcpy(header.digest, lum + 20, LUM_DIGEST_BYTES);
  *out = header;
  return LUM_OK;
}

/* Reads the header and makes sure that the whole payload is there. */
static int open_lum(const uint8_t *lum, size_t lum_bytes, lum_header *header, size_t *payload_bytes) {
  int status = lum_decode_header(lum, lum_bytes, header);
  if (status != LUM_OK) return status;
  uint64_t needed = values_in(header->z, header->h, header->w) * sizeof(float);
  if (lum_bytes - LUM_HEADER_BYTES < needed) return LUM_SHORT_BUFFER;
  *payload_bytes = (size_t)needed;
  return LUM_OK;
}

int lum_decode_payload(const uint8_t *lum, size_t lum_bytes, float *out, size_t out_count) {
  if (out == NULL) return LUM_NULL_ARGUMENT;
  lum_header header;
  size_t payload_bytes;
  int status = open_lum(lum, lum_bytes, &header, &payload_bytes);
  if (status != LUM_OK) return status;
  if (out_count < payload_bytes / sizeof(float)) return LUM_SHORT_BUFFER;
  memcpy(out, lum + LUM_HEADER_BYTES, payload_bytes);
  return LUM_OK;
}

int lum_verify_digest(const uint8_t *lum, size_t lum_bytes) {
  lum_header header;
  size_t payload_bytes;
  int status = open_lum(lum, lum_bytes, &header, &payload_bytes);
  if (status != LUM_OK) return status;
  uint8_t digest[LUM_SHA512_BYTES];
  sha512(lum + LUM_HEADER_BYTES, payload_bytes, digest);
  return memcmp(digest, header.digest, LUM_DIGEST_BYTES) == 0 ? LUM_OK : LUM_BAD_DIGEST;
}

int lum_sha512(const uint8_t *message, size_t bytes, uint8_t out[LUM_SHA512_BYTES]) {
  if (out == NULL || (message == NULL && bytes > 0)) return LUM_NULL_ARGUMENT;
  sha512(message, bytes, out);
  return LUM_OK;
}

double lum_min(const float *values, size_t count) {
  if (values == NULL || count == 0) return NAN;
  float least = values[0];
  for (size_t i = 1; i < count && !isnan(least); i++) {
    if (!(values[i] >= least)) least = values[i];
  }
  return least;
}

double lum_max(const float *values, size_t count) {
  if (values == NULL || count == 0) return NAN;
  float most = values[0];
  for (size_t i = 1; i < count && !isnan(most); i++) {
    if (!(values[i] <= most)) most = values[i];
  }
  return most;
}

/* Four sums side by side keep both the error and the wait for the previous addition small. */
double lum_sum(const float *values, size_t count) {
  if (values == NULL || count == 0) return NAN;
  double lanes[4] = {0, 0, 0, 0};
  for (size_t i = 0; i < count; i++) lanes[i % 4] += values[i];
  return (lanes[0] + lanes[1]) + (lanes[2] + lanes[3]);
}

double lum_mean(const float *values, size_t count) { return lum_sum(values, count) / (double)count; }

/* Two passes: squares of distances from the mean do not cancel as sums of squares do. */
double lum_stddev(const float *values, size_t count) {
  if (values == NULL || count == 0) return NAN;
  double mean = lum_mean(values, count);
  double squares = 0;
  for (size_t i = 0; i < count; i++) squares += (values[i] - mean) * (values[i] - mean);
  return sqrt(squares / (double)count);
}
