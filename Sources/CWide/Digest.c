// SHA-256 (FIPS 180-4) with the processor's own instructions, of which a round of four takes two.

#include "CWide.h"

#ifdef __x86_64__
#include <immintrin.h>
#include <string.h>

#define WITH_SHA __attribute__((target("sha,sse4.1")))

/// The first 32 bits of the fractional parts of the cube roots of the first 64 primes.
static const uint32_t constants[64] __attribute__((aligned(16))) = {
  0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
  0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
  0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
  0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
  0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
  0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
  0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
  0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2};

/// The eight words of the hash, in the order in which the instructions want them.
struct state {
  __m128i abef, cdgh;
};

WITH_SHA static struct state initial_state(void) {
  return (struct state){
    _mm_setr_epi32(0x9b05688c, 0x510e527f, (int)0xbb67ae85, 0x6a09e667),
    _mm_setr_epi32(0x5be0cd19, 0x1f83d9ab, (int)0xa54ff53a, 0x3c6ef372)};
}

/// Four words of sixteen bytes, which are written with the high byte of a word first.
WITH_SHA static inline __m128i high_first(__m128i bytes) {
  return _mm_shuffle_epi8(
    bytes, _mm_setr_epi8(3, 2, 1, 0, 7, 6, 5, 4, 11, 10, 9, 8, 15, 14, 13, 12));
}

WITH_SHA static inline __m128i four_words(const uint8_t *bytes) {
  return high_first(_mm_loadu_si128((const __m128i *)bytes));
}

/// The four words that follow on sixteen.
WITH_SHA static inline __m128i next_words(
  __m128i first, __m128i second, __m128i third, __m128i last) {
  const __m128i sums = _mm_add_epi32(
    _mm_sha256msg1_epu32(first, second), _mm_alignr_epi8(last, third, 4));
  return _mm_sha256msg2_epu32(sums, last);
}

/// Stirs a block of sixteen words into the state.
WITH_SHA static inline struct state compress(struct state before, const __m128i block[4]) {
  struct state now = before;
  __m128i words[4] = {block[0], block[1], block[2], block[3]};
#pragma GCC unroll 16
  for (int round = 0; round < 16; round++) {
    __m128i *const own = words + (round & 3);
    const __m128i *const second = words + ((round + 1) & 3), *const third = words + ((round + 2) & 3);
    const __m128i *const last = words + ((round + 3) & 3);
    if (round >= 4) *own = next_words(*own, *second, *third, *last);
    const __m128i keyed = _mm_add_epi32(*own, _mm_load_si128((const __m128i *)constants + round));
    now.cdgh = _mm_sha256rnds2_epu32(now.cdgh, now.abef, keyed);
    now.abef = _mm_sha256rnds2_epu32(now.abef, now.cdgh, _mm_shuffle_epi32(keyed, 0x0e));
  }
  return (struct state){
    _mm_add_epi32(now.abef, before.abef), _mm_add_epi32(now.cdgh, before.cdgh)};
}

static inline uint64_t load_eight(const uint8_t *bytes) {
  uint64_t word;
  memcpy(&word, bytes, sizeof word);
  return word;
}

static inline uint64_t load_four(const uint8_t *bytes) {
  uint32_t word;
  memcpy(&word, bytes, sizeof word);
  return word;
}

/// Fewer than eight bytes, the first one lowest.
static inline uint64_t load_few(const uint8_t *bytes, size_t count) {
  if (count >= 4) return load_four(bytes) | load_four(bytes + count - 4) << 8 * (count - 4);
  if (count == 0) return 0;
  const size_t middle = count / 2, last = count - 1;
  return bytes[0] | (uint64_t)bytes[middle] << 8 * middle | (uint64_t)bytes[last] << 8 * last;
}

/// The last bytes, fewer than sixteen, and the mark after them.
///
/// Nothing goes through memory: wide loads of what was just written in pieces would wait for it.
WITH_SHA static inline __m128i marked_end(const uint8_t *bytes, size_t count) {
  uint64_t low, high = 0;
  if (count < 8) {
    low = load_few(bytes, count) | (uint64_t)0x80 << 8 * count;
  } else {
    low = load_eight(bytes);
    high = load_few(bytes + 8, count - 8) | (uint64_t)0x80 << 8 * (count - 8);
  }
  return high_first(_mm_set_epi64x((long long)high, (long long)low));
}

/// Stirs the last bytes, fewer than 64, into the state, and with them the number of all bits.
WITH_SHA static struct state finish(
  struct state state, const uint8_t *bytes, size_t count, size_t all) {
  const __m128i zero = _mm_setzero_si128();
  __m128i block[4] = {zero, zero, zero, zero};
  size_t quarter = 0;
  for (; 16 * (quarter + 1) <= count; quarter++) block[quarter] = four_words(bytes + 16 * quarter);
  block[quarter] = marked_end(bytes + 16 * quarter, count & 15);
  if (count >= 56) {
    state = compress(state, block);
    for (quarter = 0; quarter < 4; quarter++) block[quarter] = zero;
  }
  const uint64_t bits = (uint64_t)all * 8;
  block[3] = _mm_insert_epi32(block[3], (int)(bits >> 32), 2);
  block[3] = _mm_insert_epi32(block[3], (int)bits, 3);
  return compress(state, block);
}

WITH_SHA static uint32_t digest_start(const uint8_t *bytes, size_t count) {
  struct state state = initial_state();
  size_t place = 0;
  for (; place + 64 <= count; place += 64) {
    const uint8_t *const from = bytes + place;
    const __m128i block[4] = {
      four_words(from), four_words(from + 16), four_words(from + 32), four_words(from + 48)};
    state = compress(state, block);
  }
  state = finish(state, bytes + place, count - place, count);
  return (uint32_t)_mm_extract_epi32(state.abef, 3);
}

/// The same of fewer than 32 bytes, after which as many others may be read.
///
/// There is no branch, so that the processor begins with one text before it is done with another.
WITH_SHA static inline uint32_t short_digest_start(const uint8_t *bytes, size_t count) {
  static const uint8_t keep[64] = {
    255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255,
    255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255};
  static const uint8_t mark[64] = {[32] = 0x80};
  __m128i block[4] = {_mm_setzero_si128(), _mm_setzero_si128(), _mm_setzero_si128(), _mm_setzero_si128()};
  for (size_t start = 0; start < 32; start += 16) {
    const __m128i text = _mm_loadu_si128((const __m128i *)(bytes + start));
    const __m128i kept = _mm_loadu_si128((const __m128i *)(keep + 32 - count + start));
    const __m128i end = _mm_loadu_si128((const __m128i *)(mark + 32 - count + start));
    block[start / 16] = high_first(_mm_or_si128(_mm_and_si128(text, kept), end));
  }
  block[3] = _mm_setr_epi32(0, 0, 0, (int)(8 * count));
  return (uint32_t)_mm_extract_epi32(compress(initial_state(), block).abef, 3);
}

static bool has_sha(void) {
  return __builtin_cpu_supports("sha") && __builtin_cpu_supports("sse4.1");
}

bool wide_digest_start(const uint8_t *bytes, size_t count, uint32_t *start) {
  if (!has_sha()) return false;
  *start = digest_start(bytes, count);
  return true;
}

bool wide_digest_starts(
  const uint8_t *bytes, const int64_t *ends, size_t count, uint32_t *starts) {
  if (!has_sha()) return false;
  for (size_t text = 0; text < count; text++) {
    const uint8_t *const first = bytes + ends[text];
    const size_t length = (size_t)(ends[text + 1] - ends[text]);
    starts[text] = length < 32 ? short_digest_start(first, length) : digest_start(first, length);
  }
  return true;
}

#else

bool wide_digest_start(const uint8_t *bytes, size_t count, uint32_t *start) {
  (void)bytes, (void)count, (void)start;
  return false;
}

bool wide_digest_starts(
  const uint8_t *bytes, const int64_t *ends, size_t count, uint32_t *starts) {
  (void)bytes, (void)ends, (void)count, (void)starts;
  return false;
}

#endif
