class Many {
  int instance(
      long a0, long a1, long a2, long a3, long a4, long a5, long a6, long a7, long a8, long a9,
      long b0, long b1, long b2, long b3, long b4, long b5, long b6, long b7, long b8, long b9,
      long c0, long c1, long c2, long c3, long c4, long c5, long c6, long c7, long c8, long c9,
      long d0, long d1, long d2, long d3, long d4, long d5, long d6, long d7, long d8, long d9,
      long e0, long e1, long e2, long e3, long e4, long e5, long e6, long e7, long e8, long e9,
      long f0, long f1, long f2, long f3, long f4, long f5, long f6, long f7, long f8, long f9,
      long g0, long g1, long g2, long g3, long g4, long g5, long g6, long g7, long g8, long g9,
      long h0, long h1, long h2, long h3, long h4, long h5, long h6, long h7, long h8, long h9,
      long i0, long i1, long i2, long i3, long i4, long i5, long i6, long i7, long i8, long i9,
      long j0, long j1, long j2, long j3, long j4, long j5, long j6, long j7, long j8, long j9,
      long k0, long k1, long k2, long k3, long k4, long k5, long k6, long k7, long k8, long k9,
      long l0, long l1, long l2, long l3, long l4, long l5, long l6, long l7, long l8, long l9,
      long m0, long m1, long m2, long m3, long m4, long m5, long m6) {
    return (int) (a0 + m6);
  }
}
