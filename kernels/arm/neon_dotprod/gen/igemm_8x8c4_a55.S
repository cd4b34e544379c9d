// Written by scripts/arm/igemm.py, which also says what the routines do. Not to be edited.
        .arch   armv8.2-a+dotprod
        .text

// `count` tiles of 8 rows.
        .globl  dgms_igemm_tile_8x8c4_a55
        .hidden dgms_igemm_tile_8x8c4_a55
        .type   dgms_igemm_tile_8x8c4_a55, %function
        .p2align 5
dgms_igemm_tile_8x8c4_a55:
        .cfi_startproc
        hint    #34
        stp     d8, d9, [sp, #-160]!
        .cfi_def_cfa_offset 160
        .cfi_rel_offset d8, 0
        .cfi_rel_offset d9, 8
        stp     d10, d11, [sp, #16]
        .cfi_rel_offset d10, 16
        .cfi_rel_offset d11, 24
        stp     d12, d13, [sp, #32]
        .cfi_rel_offset d12, 32
        .cfi_rel_offset d13, 40
        stp     d14, d15, [sp, #48]
        .cfi_rel_offset d14, 48
        .cfi_rel_offset d15, 56
        stp     x19, x20, [sp, #64]
        .cfi_rel_offset x19, 64
        .cfi_rel_offset x20, 72
        stp     x21, x22, [sp, #80]
        .cfi_rel_offset x21, 80
        .cfi_rel_offset x22, 88
        stp     x23, x24, [sp, #96]
        .cfi_rel_offset x23, 96
        .cfi_rel_offset x24, 104
        stp     x25, x26, [sp, #112]
        .cfi_rel_offset x25, 112
        .cfi_rel_offset x26, 120
        stp     x27, x28, [sp, #128]
        .cfi_rel_offset x27, 128
        .cfi_rel_offset x28, 136
        stp     x29, x30, [sp, #144]
        .cfi_rel_offset x29, 144
        .cfi_rel_offset x30, 152
        ldp     x2, x3, [x0, #0]
        lsl     x3, x3, #3
        ldp     x7, x8, [x0, #40]
        ldp     x22, x23, [x0, #64]
        ldr     x1, [x0, #56]
        ldr     x21, [x0, #80]
        ldr     x17, [x0, #88]
        mov     x30, x2
        cmp     w21, #1
        b.eq    20f
        cmp     w21, #2
        b.eq    30f
        cmp     w21, #3
        b.eq    40f
10:
        ldp     x24, x25, [x17, #0]
        ldp     x26, x27, [x17, #16]
        ldp     x20, x21, [x17, #64]
        ldp     x28, x29, [x17, #80]
        ldp     q28, q29, [x17, #32]
        ldr     q30, [x17, #112]
        ldr     x5, [x0, #32]
        ins     v0.d[0], x24
        ins     v1.d[0], x26
        ldr     x6, [x0, #24]
        ldr     x9, [x30, #0]
        ins     v0.d[1], x25
        ldr     x17, [x5, #8]
        ins     v1.d[1], x27
        mov     v2.16b, v0.16b
        ldr     d24, [x5], #16
        mov     v3.16b, v1.16b
        ldr     x10, [x30, #8]
        mov     v4.16b, v0.16b
        ldr     x11, [x30, #16]
        mov     v5.16b, v1.16b
        ldr     x12, [x30, #24]
        mov     v6.16b, v0.16b
        ldr     x19, [x5, #8]
        mov     v7.16b, v1.16b
        ldr     d25, [x5], #16
        mov     v8.16b, v0.16b
        ldr     x4, [x0, #16]
        mov     v9.16b, v1.16b
        mov     x2, x30
        mov     v10.16b, v0.16b
        ldr     x13, [x30, #32]
        mov     v11.16b, v1.16b
        ldr     x14, [x30, #40]
        mov     v12.16b, v0.16b
        ldr     x15, [x30, #48]
        mov     v13.16b, v1.16b
        ldr     x16, [x30, #56]
        mov     v14.16b, v0.16b
        ldr     d16, [x9], #8
        mov     v15.16b, v1.16b
        ldr     d17, [x10], #8
        ldr     d18, [x11], #8
        sub     x6, x6, #8
        ldr     d19, [x12], #8
        ins     v24.d[1], x17
        ins     v25.d[1], x19
11:
        tbnz    x6, #63, 13f
12:
        sdot    v0.4s, v24.16b, v16.4b[0]
        ldr     d20, [x13], #8
        sdot    v1.4s, v25.16b, v16.4b[0]
        ldr     d21, [x14], #8
        sdot    v2.4s, v24.16b, v17.4b[0]
        ldr     d22, [x15], #8
        sdot    v3.4s, v25.16b, v17.4b[0]
        ldr     d23, [x16], #8
        sdot    v4.4s, v24.16b, v18.4b[0]
        ldr     x17, [x5, #8]
        sdot    v5.4s, v25.16b, v18.4b[0]
        ldr     d26, [x5], #16
        sdot    v6.4s, v24.16b, v19.4b[0]
        ldr     x19, [x5, #8]
        sdot    v7.4s, v25.16b, v19.4b[0]
        ldr     d27, [x5], #16
        sdot    v8.4s, v24.16b, v20.4b[0]
        ins     v26.d[1], x17
        sdot    v9.4s, v25.16b, v20.4b[0]
        ldr     x17, [x5, #8]
        sdot    v10.4s, v24.16b, v21.4b[0]
        ins     v27.d[1], x19
        sdot    v11.4s, v25.16b, v21.4b[0]
        subs    x6, x6, #8
        sdot    v12.4s, v24.16b, v22.4b[0]
        sdot    v13.4s, v25.16b, v22.4b[0]
        sdot    v14.4s, v24.16b, v23.4b[0]
        ldr     d24, [x5], #16
        sdot    v15.4s, v25.16b, v23.4b[0]
        ldr     x19, [x5, #8]
        sdot    v0.4s, v26.16b, v16.4b[1]
        ldr     d25, [x5], #16
        sdot    v1.4s, v27.16b, v16.4b[1]
        ldr     d16, [x9], #8
        sdot    v2.4s, v26.16b, v17.4b[1]
        ins     v24.d[1], x17
        sdot    v3.4s, v27.16b, v17.4b[1]
        ldr     d17, [x10], #8
        sdot    v4.4s, v26.16b, v18.4b[1]
        ins     v25.d[1], x19
        sdot    v5.4s, v27.16b, v18.4b[1]
        ldr     d18, [x11], #8
        sdot    v6.4s, v26.16b, v19.4b[1]
        sdot    v7.4s, v27.16b, v19.4b[1]
        ldr     d19, [x12], #8
        sdot    v8.4s, v26.16b, v20.4b[1]
        sdot    v9.4s, v27.16b, v20.4b[1]
        sdot    v10.4s, v26.16b, v21.4b[1]
        sdot    v11.4s, v27.16b, v21.4b[1]
        sdot    v12.4s, v26.16b, v22.4b[1]
        sdot    v13.4s, v27.16b, v22.4b[1]
        sdot    v14.4s, v26.16b, v23.4b[1]
        sdot    v15.4s, v27.16b, v23.4b[1]
        b.hs    12b
13:
        tbz     x6, #2, 14f
        sdot    v0.4s, v24.16b, v16.4b[0]
        ldr     d20, [x13], #8
        sdot    v2.4s, v24.16b, v17.4b[0]
        ldr     d21, [x14], #8
        sdot    v4.4s, v24.16b, v18.4b[0]
        ldr     d22, [x15], #8
        sdot    v6.4s, v24.16b, v19.4b[0]
        ldr     d23, [x16], #8
        sdot    v8.4s, v24.16b, v20.4b[0]
        ldr     x17, [x5, #8]
        sdot    v10.4s, v24.16b, v21.4b[0]
        sdot    v12.4s, v24.16b, v22.4b[0]
        sdot    v14.4s, v24.16b, v23.4b[0]
        ldr     d24, [x5], #16
        sdot    v1.4s, v25.16b, v16.4b[0]
        ldr     x19, [x5, #8]
        sdot    v3.4s, v25.16b, v17.4b[0]
        sdot    v5.4s, v25.16b, v18.4b[0]
        ins     v24.d[1], x17
        sdot    v7.4s, v25.16b, v19.4b[0]
        sdot    v9.4s, v25.16b, v20.4b[0]
        sdot    v11.4s, v25.16b, v21.4b[0]
        sdot    v13.4s, v25.16b, v22.4b[0]
        sdot    v15.4s, v25.16b, v23.4b[0]
        ldr     d25, [x5], #16
        ins     v25.d[1], x19
14:
        subs    x4, x4, #1
        b.eq    15f
        add     x2, x2, x3
        ldr     x6, [x0, #24]
        ldr     x9, [x2, #0]
        ldr     x10, [x2, #8]
        ldr     x11, [x2, #16]
        sub     x6, x6, #8
        ldr     x12, [x2, #24]
        ldr     x13, [x2, #32]
        ldr     x14, [x2, #40]
        ldr     x15, [x2, #48]
        ldr     x16, [x2, #56]
        ldr     d16, [x9], #8
        ldr     d17, [x10], #8
        ldr     d18, [x11], #8
        ldr     d19, [x12], #8
        b       11b
15:
        scvtf   v0.4s, v0.4s
        ins     v16.d[0], x20
        scvtf   v1.4s, v1.4s
        ins     v17.d[0], x28
        scvtf   v2.4s, v2.4s
        ins     v18.d[0], x20
        scvtf   v3.4s, v3.4s
        ins     v19.d[0], x28
        scvtf   v4.4s, v4.4s
        ins     v16.d[1], x21
        scvtf   v5.4s, v5.4s
        ins     v17.d[1], x29
        scvtf   v6.4s, v6.4s
        ins     v24.d[0], x20
        scvtf   v7.4s, v7.4s
        ins     v25.d[0], x28
        scvtf   v8.4s, v8.4s
        ins     v18.d[1], x21
        scvtf   v9.4s, v9.4s
        ins     v19.d[1], x29
        fmla    v16.4s, v0.4s, v28.4s
        ins     v20.d[0], x20
        fmla    v17.4s, v1.4s, v29.4s
        ins     v21.d[0], x28
        fmla    v18.4s, v2.4s, v28.4s
        ins     v24.d[1], x21
        fmla    v19.4s, v3.4s, v29.4s
        ins     v25.d[1], x29
        fmla    v24.4s, v4.4s, v28.4s
        ins     v22.d[0], x20
        fmla    v25.4s, v5.4s, v29.4s
        ins     v23.d[0], x28
        fadd    v16.4s, v16.4s, v30.4s
        ins     v20.d[1], x21
        fadd    v17.4s, v17.4s, v30.4s
        ins     v21.d[1], x29
        fmla    v20.4s, v6.4s, v28.4s
        ins     v22.d[1], x21
        fmla    v21.4s, v7.4s, v29.4s
        ins     v23.d[1], x29
        fmla    v22.4s, v8.4s, v28.4s
        ins     v26.d[0], x20
        fmla    v23.4s, v9.4s, v29.4s
        ins     v27.d[0], x28
        fadd    v18.4s, v18.4s, v30.4s
        ins     v26.d[1], x21
        fadd    v19.4s, v19.4s, v30.4s
        ins     v27.d[1], x29
        fadd    v24.4s, v24.4s, v30.4s
        ldr     x5, [x0, #32]
        fadd    v25.4s, v25.4s, v30.4s
        subs    x1, x1, #1
        fadd    v20.4s, v20.4s, v30.4s
        add     x6, x30, #64
        fadd    v21.4s, v21.4s, v30.4s
        ins     v0.d[0], x24
        fadd    v22.4s, v22.4s, v30.4s
        ins     v1.d[0], x26
        fadd    v23.4s, v23.4s, v30.4s
        csel    x30, x6, x30, ne
        uzp1    v16.8h, v16.8h, v17.8h
        ldr     x17, [x5, #8]
        uzp1    v18.8h, v18.8h, v19.8h
        ldr     x6, [x0, #24]
        uzp1    v24.8h, v24.8h, v25.8h
        ldr     x9, [x30, #0]
        sqxtn   v16.8b, v16.8h
        ldr     x10, [x30, #8]
        uzp1    v20.8h, v20.8h, v21.8h
        ins     v21.d[0], x28
        sqxtn   v18.8b, v18.8h
        ldr     x11, [x30, #16]
        uzp1    v22.8h, v22.8h, v23.8h
        ins     v23.d[0], x28
        sqxtn   v24.8b, v24.8h
        str     d16, [x7]
        sqxtn   v20.8b, v20.8h
        add     x7, x7, x8
        sqxtn   v22.8b, v22.8h
        str     d18, [x7]
        scvtf   v10.4s, v10.4s
        add     x7, x7, x8
        scvtf   v11.4s, v11.4s
        str     d24, [x7]
        scvtf   v12.4s, v12.4s
        add     x7, x7, x8
        scvtf   v13.4s, v13.4s
        str     d20, [x7]
        scvtf   v14.4s, v14.4s
        add     x7, x7, x8
        scvtf   v15.4s, v15.4s
        ins     v20.d[0], x20
        fmla    v26.4s, v10.4s, v28.4s
        str     d22, [x7]
        fmla    v27.4s, v11.4s, v29.4s
        ins     v22.d[0], x20
        ins     v20.d[1], x21
        ins     v21.d[1], x29
        ins     v22.d[1], x21
        ins     v23.d[1], x29
        fmla    v20.4s, v12.4s, v28.4s
        ldr     d24, [x5], #16
        fmla    v21.4s, v13.4s, v29.4s
        add     x7, x7, x8
        fmla    v22.4s, v14.4s, v28.4s
        ldr     x12, [x30, #24]
        fmla    v23.4s, v15.4s, v29.4s
        ldr     x19, [x5, #8]
        fadd    v26.4s, v26.4s, v30.4s
        ldr     d25, [x5], #16
        fadd    v27.4s, v27.4s, v30.4s
        ins     v0.d[1], x25
        fadd    v20.4s, v20.4s, v30.4s
        ins     v1.d[1], x27
        fadd    v21.4s, v21.4s, v30.4s
        ldr     x4, [x0, #16]
        fadd    v22.4s, v22.4s, v30.4s
        mov     x2, x30
        fadd    v23.4s, v23.4s, v30.4s
        ldr     x13, [x30, #32]
        uzp1    v26.8h, v26.8h, v27.8h
        ldr     x14, [x30, #40]
        uzp1    v20.8h, v20.8h, v21.8h
        ldr     x15, [x30, #48]
        sqxtn   v26.8b, v26.8h
        ldr     x16, [x30, #56]
        uzp1    v22.8h, v22.8h, v23.8h
        ldr     d16, [x9], #8
        sqxtn   v20.8b, v20.8h
        ldr     d17, [x10], #8
        sqxtn   v22.8b, v22.8h
        ldr     d18, [x11], #8
        mov     v2.16b, v0.16b
        str     d26, [x7]
        mov     v3.16b, v1.16b
        add     x7, x7, x8
        mov     v4.16b, v0.16b
        str     d20, [x7]
        mov     v5.16b, v1.16b
        add     x7, x7, x8
        mov     v6.16b, v0.16b
        str     d22, [x7]
        mov     v7.16b, v1.16b
        add     x7, x7, x8
        mov     v8.16b, v0.16b
        ldr     d19, [x12], #8
        mov     v9.16b, v1.16b
        sub     x6, x6, #8
        mov     v10.16b, v0.16b
        ins     v24.d[1], x17
        mov     v11.16b, v1.16b
        ins     v25.d[1], x19
        mov     v12.16b, v0.16b
        mov     v13.16b, v1.16b
        mov     v14.16b, v0.16b
        mov     v15.16b, v1.16b
        b.ne    11b
        b       50f
20:
        ldp     x24, x25, [x17, #0]
        ldp     x26, x27, [x17, #16]
        ldp     x20, x21, [x17, #64]
        ldp     x28, x29, [x17, #80]
        ldp     q28, q29, [x17, #32]
        ldr     q30, [x17, #112]
        ldr     q31, [x17, #128]
        ldr     x5, [x0, #32]
        ins     v0.d[0], x24
        ins     v1.d[0], x26
        ldr     x6, [x0, #24]
        ldr     x9, [x30, #0]
        ins     v0.d[1], x25
        ldr     x17, [x5, #8]
        ins     v1.d[1], x27
        mov     v2.16b, v0.16b
        ldr     d24, [x5], #16
        mov     v3.16b, v1.16b
        ldr     x10, [x30, #8]
        mov     v4.16b, v0.16b
        ldr     x11, [x30, #16]
        mov     v5.16b, v1.16b
        ldr     x12, [x30, #24]
        mov     v6.16b, v0.16b
        ldr     x19, [x5, #8]
        mov     v7.16b, v1.16b
        ldr     d25, [x5], #16
        mov     v8.16b, v0.16b
        ldr     x4, [x0, #16]
        mov     v9.16b, v1.16b
        mov     x2, x30
        mov     v10.16b, v0.16b
        ldr     x13, [x30, #32]
        mov     v11.16b, v1.16b
        ldr     x14, [x30, #40]
        mov     v12.16b, v0.16b
        ldr     x15, [x30, #48]
        mov     v13.16b, v1.16b
        ldr     x16, [x30, #56]
        mov     v14.16b, v0.16b
        ldr     d16, [x9], #8
        mov     v15.16b, v1.16b
        ldr     d17, [x10], #8
        ldr     d18, [x11], #8
        sub     x6, x6, #8
        ldr     d19, [x12], #8
        ins     v24.d[1], x17
        ins     v25.d[1], x19
21:
        tbnz    x6, #63, 23f
22:
        sdot    v0.4s, v24.16b, v16.4b[0]
        ldr     d20, [x13], #8
        sdot    v1.4s, v25.16b, v16.4b[0]
        ldr     d21, [x14], #8
        sdot    v2.4s, v24.16b, v17.4b[0]
        ldr     d22, [x15], #8
        sdot    v3.4s, v25.16b, v17.4b[0]
        ldr     d23, [x16], #8
        sdot    v4.4s, v24.16b, v18.4b[0]
        ldr     x17, [x5, #8]
        sdot    v5.4s, v25.16b, v18.4b[0]
        ldr     d26, [x5], #16
        sdot    v6.4s, v24.16b, v19.4b[0]
        ldr     x19, [x5, #8]
        sdot    v7.4s, v25.16b, v19.4b[0]
        ldr     d27, [x5], #16
        sdot    v8.4s, v24.16b, v20.4b[0]
        ins     v26.d[1], x17
        sdot    v9.4s, v25.16b, v20.4b[0]
        ldr     x17, [x5, #8]
        sdot    v10.4s, v24.16b, v21.4b[0]
        ins     v27.d[1], x19
        sdot    v11.4s, v25.16b, v21.4b[0]
        subs    x6, x6, #8
        sdot    v12.4s, v24.16b, v22.4b[0]
        sdot    v13.4s, v25.16b, v22.4b[0]
        sdot    v14.4s, v24.16b, v23.4b[0]
        ldr     d24, [x5], #16
        sdot    v15.4s, v25.16b, v23.4b[0]
        ldr     x19, [x5, #8]
        sdot    v0.4s, v26.16b, v16.4b[1]
        ldr     d25, [x5], #16
        sdot    v1.4s, v27.16b, v16.4b[1]
        ldr     d16, [x9], #8
        sdot    v2.4s, v26.16b, v17.4b[1]
        ins     v24.d[1], x17
        sdot    v3.4s, v27.16b, v17.4b[1]
        ldr     d17, [x10], #8
        sdot    v4.4s, v26.16b, v18.4b[1]
        ins     v25.d[1], x19
        sdot    v5.4s, v27.16b, v18.4b[1]
        ldr     d18, [x11], #8
        sdot    v6.4s, v26.16b, v19.4b[1]
        sdot    v7.4s, v27.16b, v19.4b[1]
        ldr     d19, [x12], #8
        sdot    v8.4s, v26.16b, v20.4b[1]
        sdot    v9.4s, v27.16b, v20.4b[1]
        sdot    v10.4s, v26.16b, v21.4b[1]
        sdot    v11.4s, v27.16b, v21.4b[1]
        sdot    v12.4s, v26.16b, v22.4b[1]
        sdot    v13.4s, v27.16b, v22.4b[1]
        sdot    v14.4s, v26.16b, v23.4b[1]
        sdot    v15.4s, v27.16b, v23.4b[1]
        b.hs    22b
23:
        tbz     x6, #2, 24f
        sdot    v0.4s, v24.16b, v16.4b[0]
        ldr     d20, [x13], #8
        sdot    v2.4s, v24.16b, v17.4b[0]
        ldr     d21, [x14], #8
        sdot    v4.4s, v24.16b, v18.4b[0]
        ldr     d22, [x15], #8
        sdot    v6.4s, v24.16b, v19.4b[0]
        ldr     d23, [x16], #8
        sdot    v8.4s, v24.16b, v20.4b[0]
        ldr     x17, [x5, #8]
        sdot    v10.4s, v24.16b, v21.4b[0]
        sdot    v12.4s, v24.16b, v22.4b[0]
        sdot    v14.4s, v24.16b, v23.4b[0]
        ldr     d24, [x5], #16
        sdot    v1.4s, v25.16b, v16.4b[0]
        ldr     x19, [x5, #8]
        sdot    v3.4s, v25.16b, v17.4b[0]
        sdot    v5.4s, v25.16b, v18.4b[0]
        ins     v24.d[1], x17
        sdot    v7.4s, v25.16b, v19.4b[0]
        sdot    v9.4s, v25.16b, v20.4b[0]
        sdot    v11.4s, v25.16b, v21.4b[0]
        sdot    v13.4s, v25.16b, v22.4b[0]
        sdot    v15.4s, v25.16b, v23.4b[0]
        ldr     d25, [x5], #16
        ins     v25.d[1], x19
24:
        subs    x4, x4, #1
        b.eq    25f
        add     x2, x2, x3
        ldr     x6, [x0, #24]
        ldr     x9, [x2, #0]
        ldr     x10, [x2, #8]
        ldr     x11, [x2, #16]
        sub     x6, x6, #8
        ldr     x12, [x2, #24]
        ldr     x13, [x2, #32]
        ldr     x14, [x2, #40]
        ldr     x15, [x2, #48]
        ldr     x16, [x2, #56]
        ldr     d16, [x9], #8
        ldr     d17, [x10], #8
        ldr     d18, [x11], #8
        ldr     d19, [x12], #8
        b       21b
25:
        scvtf   v0.4s, v0.4s
        ins     v16.d[0], x20
        scvtf   v1.4s, v1.4s
        ins     v17.d[0], x28
        scvtf   v2.4s, v2.4s
        ins     v18.d[0], x20
        scvtf   v3.4s, v3.4s
        ins     v19.d[0], x28
        scvtf   v4.4s, v4.4s
        ins     v16.d[1], x21
        scvtf   v5.4s, v5.4s
        ins     v17.d[1], x29
        scvtf   v6.4s, v6.4s
        ins     v24.d[0], x20
        scvtf   v7.4s, v7.4s
        ins     v25.d[0], x28
        scvtf   v8.4s, v8.4s
        ins     v18.d[1], x21
        scvtf   v9.4s, v9.4s
        ins     v19.d[1], x29
        fmla    v16.4s, v0.4s, v28.4s
        ins     v20.d[0], x20
        fmla    v17.4s, v1.4s, v29.4s
        ins     v21.d[0], x28
        fmla    v18.4s, v2.4s, v28.4s
        ins     v24.d[1], x21
        fmla    v19.4s, v3.4s, v29.4s
        ins     v25.d[1], x29
        fmla    v24.4s, v4.4s, v28.4s
        ins     v22.d[0], x20
        fmla    v25.4s, v5.4s, v29.4s
        ins     v23.d[0], x28
        fadd    v16.4s, v16.4s, v30.4s
        ins     v20.d[1], x21
        fadd    v17.4s, v17.4s, v30.4s
        ins     v21.d[1], x29
        fmla    v20.4s, v6.4s, v28.4s
        ins     v22.d[1], x21
        fmla    v21.4s, v7.4s, v29.4s
        ins     v23.d[1], x29
        fmla    v22.4s, v8.4s, v28.4s
        ins     v26.d[0], x20
        fmla    v23.4s, v9.4s, v29.4s
        ins     v27.d[0], x28
        fadd    v18.4s, v18.4s, v30.4s
        ins     v26.d[1], x21
        fadd    v19.4s, v19.4s, v30.4s
        ins     v27.d[1], x29
        fadd    v24.4s, v24.4s, v30.4s
        ldr     x5, [x0, #32]
        fadd    v25.4s, v25.4s, v30.4s
        subs    x1, x1, #1
        fadd    v20.4s, v20.4s, v30.4s
        add     x6, x30, #64
        fadd    v21.4s, v21.4s, v30.4s
        ins     v0.d[0], x24
        fadd    v22.4s, v22.4s, v30.4s
        ins     v1.d[0], x26
        fadd    v23.4s, v23.4s, v30.4s
        csel    x30, x6, x30, ne
        uzp1    v16.8h, v16.8h, v17.8h
        ldr     d17, [x22]
        uzp1    v18.8h, v18.8h, v19.8h
        add     x22, x22, x23
        uzp1    v24.8h, v24.8h, v25.8h
        ldr     d19, [x22]
        uzp1    v20.8h, v20.8h, v21.8h
        add     x22, x22, x23
        saddw   v16.8h, v16.8h, v17.8b
        ldr     d25, [x22]
        uzp1    v22.8h, v22.8h, v23.8h
        add     x22, x22, x23
        saddw   v18.8h, v18.8h, v19.8b
        ldr     d21, [x22]
        saddw   v24.8h, v24.8h, v25.8b
        add     x22, x22, x23
        add     v16.8h, v16.8h, v31.8h
        ldr     d23, [x22]
        saddw   v20.8h, v20.8h, v21.8b
        ins     v21.d[0], x28
        add     v18.8h, v18.8h, v31.8h
        add     x22, x22, x23
        saddw   v22.8h, v22.8h, v23.8b
        ins     v23.d[0], x28
        add     v24.8h, v24.8h, v31.8h
        ins     v21.d[1], x29
        add     v20.8h, v20.8h, v31.8h
        ins     v23.d[1], x29
        sqxtn   v16.8b, v16.8h
        ldr     x17, [x5, #8]
        add     v22.8h, v22.8h, v31.8h
        ldr     x6, [x0, #24]
        sqxtn   v18.8b, v18.8h
        ldr     x9, [x30, #0]
        sqxtn   v24.8b, v24.8h
        ldr     x10, [x30, #8]
        sqxtn   v20.8b, v20.8h
        str     d16, [x7]
        sqxtn   v22.8b, v22.8h
        add     x7, x7, x8
        scvtf   v10.4s, v10.4s
        str     d18, [x7]
        scvtf   v11.4s, v11.4s
        add     x7, x7, x8
        scvtf   v12.4s, v12.4s
        str     d24, [x7]
        scvtf   v13.4s, v13.4s
        add     x7, x7, x8
        scvtf   v14.4s, v14.4s
        str     d20, [x7]
        scvtf   v15.4s, v15.4s
        add     x7, x7, x8
        fmla    v26.4s, v10.4s, v28.4s
        ins     v20.d[0], x20
        fmla    v27.4s, v11.4s, v29.4s
        str     d22, [x7]
        fmla    v21.4s, v13.4s, v29.4s
        ins     v22.d[0], x20
        fmla    v23.4s, v15.4s, v29.4s
        ins     v20.d[1], x21
        fadd    v26.4s, v26.4s, v30.4s
        ins     v22.d[1], x21
        fmla    v20.4s, v12.4s, v28.4s
        ldr     d24, [x5], #16
        fmla    v22.4s, v14.4s, v28.4s
        add     x7, x7, x8
        fadd    v27.4s, v27.4s, v30.4s
        ldr     x11, [x30, #16]
        fadd    v21.4s, v21.4s, v30.4s
        ldr     x12, [x30, #24]
        fadd    v20.4s, v20.4s, v30.4s
        ldr     x19, [x5, #8]
        fadd    v22.4s, v22.4s, v30.4s
        ldr     d25, [x5], #16
        fadd    v23.4s, v23.4s, v30.4s
        ins     v0.d[1], x25
        uzp1    v26.8h, v26.8h, v27.8h
        ldr     d27, [x22]
        uzp1    v20.8h, v20.8h, v21.8h
        add     x22, x22, x23
        mov     v2.16b, v0.16b
        ldr     d21, [x22]
        uzp1    v22.8h, v22.8h, v23.8h
        add     x22, x22, x23
        saddw   v26.8h, v26.8h, v27.8b
        ldr     d23, [x22]
        saddw   v20.8h, v20.8h, v21.8b
        ins     v1.d[1], x27
        mov     v4.16b, v0.16b
        add     x22, x22, x23
        saddw   v22.8h, v22.8h, v23.8b
        ldr     x4, [x0, #16]
        add     v26.8h, v26.8h, v31.8h
        mov     x2, x30
        add     v20.8h, v20.8h, v31.8h
        ldr     x13, [x30, #32]
        add     v22.8h, v22.8h, v31.8h
        ldr     x14, [x30, #40]
        sqxtn   v26.8b, v26.8h
        ldr     x15, [x30, #48]
        sqxtn   v20.8b, v20.8h
        ldr     x16, [x30, #56]
        sqxtn   v22.8b, v22.8h
        ldr     d16, [x9], #8
        mov     v3.16b, v1.16b
        ldr     d17, [x10], #8
        mov     v5.16b, v1.16b
        str     d26, [x7]
        mov     v6.16b, v0.16b
        add     x7, x7, x8
        mov     v7.16b, v1.16b
        str     d20, [x7]
        mov     v8.16b, v0.16b
        add     x7, x7, x8
        mov     v9.16b, v1.16b
        str     d22, [x7]
        mov     v10.16b, v0.16b
        add     x7, x7, x8
        mov     v11.16b, v1.16b
        ldr     d18, [x11], #8
        mov     v12.16b, v0.16b
        ldr     d19, [x12], #8
        mov     v13.16b, v1.16b
        sub     x6, x6, #8
        mov     v14.16b, v0.16b
        ins     v24.d[1], x17
        mov     v15.16b, v1.16b
        ins     v25.d[1], x19
        b.ne    21b
        b       50f
30:
        ldp     x24, x25, [x17, #0]
        ldp     x26, x27, [x17, #16]
        ldp     x20, x21, [x17, #64]
        ldp     x28, x29, [x17, #80]
        ldp     q28, q29, [x17, #32]
        ldr     q30, [x17, #112]
        ldr     q31, [x17, #128]
        ldr     x5, [x0, #32]
        ins     v0.d[0], x24
        ins     v1.d[0], x26
        ldr     x6, [x0, #24]
        ldr     x9, [x30, #0]
        ins     v0.d[1], x25
        ldr     x17, [x5, #8]
        ins     v1.d[1], x27
        mov     v2.16b, v0.16b
        ldr     d24, [x5], #16
        mov     v3.16b, v1.16b
        ldr     x10, [x30, #8]
        mov     v4.16b, v0.16b
        ldr     x11, [x30, #16]
        mov     v5.16b, v1.16b
        ldr     x12, [x30, #24]
        mov     v6.16b, v0.16b
        ldr     x19, [x5, #8]
        mov     v7.16b, v1.16b
        ldr     d25, [x5], #16
        mov     v8.16b, v0.16b
        ldr     x4, [x0, #16]
        mov     v9.16b, v1.16b
        mov     x2, x30
        mov     v10.16b, v0.16b
        ldr     x13, [x30, #32]
        mov     v11.16b, v1.16b
        ldr     x14, [x30, #40]
        mov     v12.16b, v0.16b
        ldr     x15, [x30, #48]
        mov     v13.16b, v1.16b
        ldr     x16, [x30, #56]
        mov     v14.16b, v0.16b
        ldr     d16, [x9], #8
        mov     v15.16b, v1.16b
        ldr     d17, [x10], #8
        ldr     d18, [x11], #8
        sub     x6, x6, #8
        ldr     d19, [x12], #8
        ins     v24.d[1], x17
        ins     v25.d[1], x19
31:
        tbnz    x6, #63, 33f
32:
        sdot    v0.4s, v24.16b, v16.4b[0]
        ldr     d20, [x13], #8
        sdot    v1.4s, v25.16b, v16.4b[0]
        ldr     d21, [x14], #8
        sdot    v2.4s, v24.16b, v17.4b[0]
        ldr     d22, [x15], #8
        sdot    v3.4s, v25.16b, v17.4b[0]
        ldr     d23, [x16], #8
        sdot    v4.4s, v24.16b, v18.4b[0]
        ldr     x17, [x5, #8]
        sdot    v5.4s, v25.16b, v18.4b[0]
        ldr     d26, [x5], #16
        sdot    v6.4s, v24.16b, v19.4b[0]
        ldr     x19, [x5, #8]
        sdot    v7.4s, v25.16b, v19.4b[0]
        ldr     d27, [x5], #16
        sdot    v8.4s, v24.16b, v20.4b[0]
        ins     v26.d[1], x17
        sdot    v9.4s, v25.16b, v20.4b[0]
        ldr     x17, [x5, #8]
        sdot    v10.4s, v24.16b, v21.4b[0]
        ins     v27.d[1], x19
        sdot    v11.4s, v25.16b, v21.4b[0]
        subs    x6, x6, #8
        sdot    v12.4s, v24.16b, v22.4b[0]
        sdot    v13.4s, v25.16b, v22.4b[0]
        sdot    v14.4s, v24.16b, v23.4b[0]
        ldr     d24, [x5], #16
        sdot    v15.4s, v25.16b, v23.4b[0]
        ldr     x19, [x5, #8]
        sdot    v0.4s, v26.16b, v16.4b[1]
        ldr     d25, [x5], #16
        sdot    v1.4s, v27.16b, v16.4b[1]
        ldr     d16, [x9], #8
        sdot    v2.4s, v26.16b, v17.4b[1]
        ins     v24.d[1], x17
        sdot    v3.4s, v27.16b, v17.4b[1]
        ldr     d17, [x10], #8
        sdot    v4.4s, v26.16b, v18.4b[1]
        ins     v25.d[1], x19
        sdot    v5.4s, v27.16b, v18.4b[1]
        ldr     d18, [x11], #8
        sdot    v6.4s, v26.16b, v19.4b[1]
        sdot    v7.4s, v27.16b, v19.4b[1]
        ldr     d19, [x12], #8
        sdot    v8.4s, v26.16b, v20.4b[1]
        sdot    v9.4s, v27.16b, v20.4b[1]
        sdot    v10.4s, v26.16b, v21.4b[1]
        sdot    v11.4s, v27.16b, v21.4b[1]
        sdot    v12.4s, v26.16b, v22.4b[1]
        sdot    v13.4s, v27.16b, v22.4b[1]
        sdot    v14.4s, v26.16b, v23.4b[1]
        sdot    v15.4s, v27.16b, v23.4b[1]
        b.hs    32b
33:
        tbz     x6, #2, 34f
        sdot    v0.4s, v24.16b, v16.4b[0]
        ldr     d20, [x13], #8
        sdot    v2.4s, v24.16b, v17.4b[0]
        ldr     d21, [x14], #8
        sdot    v4.4s, v24.16b, v18.4b[0]
        ldr     d22, [x15], #8
        sdot    v6.4s, v24.16b, v19.4b[0]
        ldr     d23, [x16], #8
        sdot    v8.4s, v24.16b, v20.4b[0]
        ldr     x17, [x5, #8]
        sdot    v10.4s, v24.16b, v21.4b[0]
        sdot    v12.4s, v24.16b, v22.4b[0]
        sdot    v14.4s, v24.16b, v23.4b[0]
        ldr     d24, [x5], #16
        sdot    v1.4s, v25.16b, v16.4b[0]
        ldr     x19, [x5, #8]
        sdot    v3.4s, v25.16b, v17.4b[0]
        sdot    v5.4s, v25.16b, v18.4b[0]
        ins     v24.d[1], x17
        sdot    v7.4s, v25.16b, v19.4b[0]
        sdot    v9.4s, v25.16b, v20.4b[0]
        sdot    v11.4s, v25.16b, v21.4b[0]
        sdot    v13.4s, v25.16b, v22.4b[0]
        sdot    v15.4s, v25.16b, v23.4b[0]
        ldr     d25, [x5], #16
        ins     v25.d[1], x19
34:
        subs    x4, x4, #1
        b.eq    35f
        add     x2, x2, x3
        ldr     x6, [x0, #24]
        ldr     x9, [x2, #0]
        ldr     x10, [x2, #8]
        ldr     x11, [x2, #16]
        sub     x6, x6, #8
        ldr     x12, [x2, #24]
        ldr     x13, [x2, #32]
        ldr     x14, [x2, #40]
        ldr     x15, [x2, #48]
        ldr     x16, [x2, #56]
        ldr     d16, [x9], #8
        ldr     d17, [x10], #8
        ldr     d18, [x11], #8
        ldr     d19, [x12], #8
        b       31b
35:
        scvtf   v0.4s, v0.4s
        ins     v16.d[0], x20
        scvtf   v1.4s, v1.4s
        ins     v17.d[0], x28
        scvtf   v2.4s, v2.4s
        ins     v18.d[0], x20
        scvtf   v3.4s, v3.4s
        ins     v19.d[0], x28
        scvtf   v4.4s, v4.4s
        ins     v16.d[1], x21
        scvtf   v5.4s, v5.4s
        ins     v17.d[1], x29
        scvtf   v6.4s, v6.4s
        ins     v24.d[0], x20
        scvtf   v7.4s, v7.4s
        ins     v25.d[0], x28
        scvtf   v8.4s, v8.4s
        ins     v18.d[1], x21
        scvtf   v9.4s, v9.4s
        ins     v19.d[1], x29
        fmla    v16.4s, v0.4s, v28.4s
        ins     v20.d[0], x20
        fmla    v17.4s, v1.4s, v29.4s
        ins     v21.d[0], x28
        fmla    v18.4s, v2.4s, v28.4s
        ins     v24.d[1], x21
        fmla    v19.4s, v3.4s, v29.4s
        ins     v25.d[1], x29
        fmla    v24.4s, v4.4s, v28.4s
        ins     v22.d[0], x20
        fmla    v25.4s, v5.4s, v29.4s
        ins     v23.d[0], x28
        fadd    v16.4s, v16.4s, v30.4s
        ins     v20.d[1], x21
        fadd    v17.4s, v17.4s, v30.4s
        ins     v21.d[1], x29
        fmla    v20.4s, v6.4s, v28.4s
        ins     v22.d[1], x21
        fmla    v21.4s, v7.4s, v29.4s
        ins     v23.d[1], x29
        fmla    v22.4s, v8.4s, v28.4s
        ldr     x17, [x0, #88]
        fmla    v23.4s, v9.4s, v29.4s
        ins     v26.d[0], x20
        fadd    v18.4s, v18.4s, v30.4s
        ins     v27.d[0], x28
        fadd    v19.4s, v19.4s, v30.4s
        ldr     d0, [x17, #144]
        fadd    v24.4s, v24.4s, v30.4s
        ldr     d2, [x17, #144]
        fadd    v25.4s, v25.4s, v30.4s
        ldr     d4, [x17, #144]
        fadd    v20.4s, v20.4s, v30.4s
        ldr     d6, [x17, #144]
        fadd    v21.4s, v21.4s, v30.4s
        ldr     d1, [x17, #152]
        fadd    v22.4s, v22.4s, v30.4s
        ldr     d8, [x17, #144]
        fadd    v23.4s, v23.4s, v30.4s
        ldr     d3, [x17, #152]
        uzp1    v16.8h, v16.8h, v17.8h
        ldr     d17, [x22]
        uzp1    v18.8h, v18.8h, v19.8h
        add     x22, x22, x23
        uzp1    v24.8h, v24.8h, v25.8h
        ldr     d19, [x22]
        uzp1    v20.8h, v20.8h, v21.8h
        add     x22, x22, x23
        saddw   v16.8h, v16.8h, v17.8b
        ldr     d25, [x22]
        uzp1    v22.8h, v22.8h, v23.8h
        add     x22, x22, x23
        saddw   v18.8h, v18.8h, v19.8b
        ldr     d21, [x22]
        saddw   v24.8h, v24.8h, v25.8b
        add     x22, x22, x23
        add     v16.8h, v16.8h, v31.8h
        ldr     d23, [x22]
        saddw   v20.8h, v20.8h, v21.8b
        ldr     d5, [x17, #152]
        add     v18.8h, v18.8h, v31.8h
        ldr     d7, [x17, #152]
        saddw   v22.8h, v22.8h, v23.8b
        ldr     d9, [x17, #152]
        add     v24.8h, v24.8h, v31.8h
        ins     v21.d[0], x28
        add     v20.8h, v20.8h, v31.8h
        ins     v26.d[1], x21
        sqxtn   v16.8b, v16.8h
        ins     v27.d[1], x29
        add     v22.8h, v22.8h, v31.8h
        ins     v23.d[0], x28
        sqxtn   v18.8b, v18.8h
        ins     v21.d[1], x29
        sqxtn   v24.8b, v24.8h
        ins     v23.d[1], x29
        sqxtn   v20.8b, v20.8h
        add     x22, x22, x23
        sqxtn   v22.8b, v22.8h
        ldr     x5, [x0, #32]
        scvtf   v10.4s, v10.4s
        subs    x1, x1, #1
        scvtf   v11.4s, v11.4s
        add     x6, x30, #64
        scvtf   v12.4s, v12.4s
        csel    x30, x6, x30, ne
        scvtf   v13.4s, v13.4s
        ldr     x6, [x0, #24]
        scvtf   v14.4s, v14.4s
        ldr     x9, [x30, #0]
        scvtf   v15.4s, v15.4s
        ldr     x10, [x30, #8]
        fmla    v26.4s, v10.4s, v28.4s
        ldr     d10, [x17, #144]
        fmla    v27.4s, v11.4s, v29.4s
        ldr     d11, [x17, #152]
        fmla    v21.4s, v13.4s, v29.4s
        ldr     d13, [x17, #152]
        fmla    v23.4s, v15.4s, v29.4s
        ldr     d15, [x17, #152]
        fadd    v26.4s, v26.4s, v30.4s
        ldr     x11, [x30, #16]
        fadd    v27.4s, v27.4s, v30.4s
        ldr     x12, [x30, #24]
        fadd    v21.4s, v21.4s, v30.4s
        ldr     x4, [x0, #16]
        fadd    v23.4s, v23.4s, v30.4s
        mov     x2, x30
        smax    v16.8b, v16.8b, v0.8b
        smax    v18.8b, v18.8b, v2.8b
        uzp1    v26.8h, v26.8h, v27.8h
        ldr     d27, [x22]
        smax    v24.8b, v24.8b, v4.8b
        smax    v20.8b, v20.8b, v6.8b
        smin    v16.8b, v16.8b, v1.8b
        smax    v22.8b, v22.8b, v8.8b
        saddw   v26.8h, v26.8h, v27.8b
        add     x22, x22, x23
        smin    v18.8b, v18.8b, v3.8b
        smin    v24.8b, v24.8b, v5.8b
        smin    v20.8b, v20.8b, v7.8b
        str     d16, [x7]
        add     v26.8h, v26.8h, v31.8h
        add     x7, x7, x8
        smin    v22.8b, v22.8b, v9.8b
        str     d18, [x7]
        add     x7, x7, x8
        ins     v0.d[0], x24
        sqxtn   v26.8b, v26.8h
        str     d24, [x7]
        add     x7, x7, x8
        ins     v1.d[0], x26
        str     d20, [x7]
        add     x7, x7, x8
        ins     v20.d[0], x20
        str     d22, [x7]
        ins     v22.d[0], x20
        smax    v26.8b, v26.8b, v10.8b
        ins     v20.d[1], x21
        add     x7, x7, x8
        ins     v22.d[1], x21
        ins     v0.d[1], x25
        fmla    v20.4s, v12.4s, v28.4s
        ldr     d12, [x17, #144]
        fmla    v22.4s, v14.4s, v28.4s
        ldr     d14, [x17, #144]
        mov     v2.16b, v0.16b
        ldr     x17, [x5, #8]
        mov     v4.16b, v0.16b
        ldr     d24, [x5], #16
        fadd    v20.4s, v20.4s, v30.4s
        ldr     x19, [x5, #8]
        fadd    v22.4s, v22.4s, v30.4s
        ldr     d25, [x5], #16
        mov     v6.16b, v0.16b
        ins     v1.d[1], x27
        mov     v8.16b, v0.16b
        ldr     x13, [x30, #32]
        uzp1    v20.8h, v20.8h, v21.8h
        ldr     d21, [x22]
        uzp1    v22.8h, v22.8h, v23.8h
        add     x22, x22, x23
        mov     v3.16b, v1.16b
        ldr     d23, [x22]
        saddw   v20.8h, v20.8h, v21.8b
        add     x22, x22, x23
        mov     v5.16b, v1.16b
        ldr     x14, [x30, #40]
        saddw   v22.8h, v22.8h, v23.8b
        ldr     x15, [x30, #48]
        add     v20.8h, v20.8h, v31.8h
        ldr     x16, [x30, #56]
        mov     v7.16b, v1.16b
        ldr     d16, [x9], #8
        add     v22.8h, v22.8h, v31.8h
        ldr     d17, [x10], #8
        sqxtn   v20.8b, v20.8h
        ldr     d18, [x11], #8
        mov     v9.16b, v1.16b
        ldr     d19, [x12], #8
        sqxtn   v22.8b, v22.8h
        sub     x6, x6, #8
        mov     v10.16b, v0.16b
        ins     v24.d[1], x17
        smax    v20.8b, v20.8b, v12.8b
        smin    v26.8b, v26.8b, v11.8b
        mov     v11.16b, v1.16b
        ins     v25.d[1], x19
        mov     v12.16b, v0.16b
        smax    v22.8b, v22.8b, v14.8b
        smin    v20.8b, v20.8b, v13.8b
        mov     v13.16b, v1.16b
        str     d26, [x7]
        mov     v14.16b, v0.16b
        add     x7, x7, x8
        smin    v22.8b, v22.8b, v15.8b
        str     d20, [x7]
        mov     v15.16b, v1.16b
        add     x7, x7, x8
        str     d22, [x7]
        add     x7, x7, x8
        b.ne    31b
        b       50f
40:
        ldp     x24, x25, [x17, #0]
        ldp     x26, x27, [x17, #16]
        ldr     x5, [x0, #32]
        ins     v0.d[0], x24
        ins     v1.d[0], x26
        ldr     x6, [x0, #24]
        ldr     x9, [x30, #0]
        ins     v0.d[1], x25
        ldr     x17, [x5, #8]
        ins     v1.d[1], x27
        mov     v2.16b, v0.16b
        ldr     d24, [x5], #16
        mov     v3.16b, v1.16b
        ldr     x10, [x30, #8]
        mov     v4.16b, v0.16b
        ldr     x11, [x30, #16]
        mov     v5.16b, v1.16b
        ldr     x12, [x30, #24]
        mov     v6.16b, v0.16b
        ldr     x19, [x5, #8]
        mov     v7.16b, v1.16b
        ldr     d25, [x5], #16
        mov     v8.16b, v0.16b
        ldr     x4, [x0, #16]
        mov     v9.16b, v1.16b
        mov     x2, x30
        mov     v10.16b, v0.16b
        ldr     x13, [x30, #32]
        mov     v11.16b, v1.16b
        ldr     x14, [x30, #40]
        mov     v12.16b, v0.16b
        ldr     x15, [x30, #48]
        mov     v13.16b, v1.16b
        ldr     x16, [x30, #56]
        mov     v14.16b, v0.16b
        ldr     d16, [x9], #8
        mov     v15.16b, v1.16b
        ldr     d17, [x10], #8
        ldr     d18, [x11], #8
        sub     x6, x6, #8
        ldr     d19, [x12], #8
        ins     v24.d[1], x17
        ins     v25.d[1], x19
41:
        tbnz    x6, #63, 43f
42:
        sdot    v0.4s, v24.16b, v16.4b[0]
        ldr     d20, [x13], #8
        sdot    v1.4s, v25.16b, v16.4b[0]
        ldr     d21, [x14], #8
        sdot    v2.4s, v24.16b, v17.4b[0]
        ldr     d22, [x15], #8
        sdot    v3.4s, v25.16b, v17.4b[0]
        ldr     d23, [x16], #8
        sdot    v4.4s, v24.16b, v18.4b[0]
        ldr     x17, [x5, #8]
        sdot    v5.4s, v25.16b, v18.4b[0]
        ldr     d26, [x5], #16
        sdot    v6.4s, v24.16b, v19.4b[0]
        ldr     x19, [x5, #8]
        sdot    v7.4s, v25.16b, v19.4b[0]
        ldr     d27, [x5], #16
        sdot    v8.4s, v24.16b, v20.4b[0]
        ins     v26.d[1], x17
        sdot    v9.4s, v25.16b, v20.4b[0]
        ldr     x17, [x5, #8]
        sdot    v10.4s, v24.16b, v21.4b[0]
        ins     v27.d[1], x19
        sdot    v11.4s, v25.16b, v21.4b[0]
        subs    x6, x6, #8
        sdot    v12.4s, v24.16b, v22.4b[0]
        sdot    v13.4s, v25.16b, v22.4b[0]
        sdot    v14.4s, v24.16b, v23.4b[0]
        ldr     d24, [x5], #16
        sdot    v15.4s, v25.16b, v23.4b[0]
        ldr     x19, [x5, #8]
        sdot    v0.4s, v26.16b, v16.4b[1]
        ldr     d25, [x5], #16
        sdot    v1.4s, v27.16b, v16.4b[1]
        ldr     d16, [x9], #8
        sdot    v2.4s, v26.16b, v17.4b[1]
        ins     v24.d[1], x17
        sdot    v3.4s, v27.16b, v17.4b[1]
        ldr     d17, [x10], #8
        sdot    v4.4s, v26.16b, v18.4b[1]
        ins     v25.d[1], x19
        sdot    v5.4s, v27.16b, v18.4b[1]
        ldr     d18, [x11], #8
        sdot    v6.4s, v26.16b, v19.4b[1]
        sdot    v7.4s, v27.16b, v19.4b[1]
        ldr     d19, [x12], #8
        sdot    v8.4s, v26.16b, v20.4b[1]
        sdot    v9.4s, v27.16b, v20.4b[1]
        sdot    v10.4s, v26.16b, v21.4b[1]
        sdot    v11.4s, v27.16b, v21.4b[1]
        sdot    v12.4s, v26.16b, v22.4b[1]
        sdot    v13.4s, v27.16b, v22.4b[1]
        sdot    v14.4s, v26.16b, v23.4b[1]
        sdot    v15.4s, v27.16b, v23.4b[1]
        b.hs    42b
43:
        tbz     x6, #2, 44f
        sdot    v0.4s, v24.16b, v16.4b[0]
        ldr     d20, [x13], #8
        sdot    v2.4s, v24.16b, v17.4b[0]
        ldr     d21, [x14], #8
        sdot    v4.4s, v24.16b, v18.4b[0]
        ldr     d22, [x15], #8
        sdot    v6.4s, v24.16b, v19.4b[0]
        ldr     d23, [x16], #8
        sdot    v8.4s, v24.16b, v20.4b[0]
        ldr     x17, [x5, #8]
        sdot    v10.4s, v24.16b, v21.4b[0]
        sdot    v12.4s, v24.16b, v22.4b[0]
        sdot    v14.4s, v24.16b, v23.4b[0]
        ldr     d24, [x5], #16
        sdot    v1.4s, v25.16b, v16.4b[0]
        ldr     x19, [x5, #8]
        sdot    v3.4s, v25.16b, v17.4b[0]
        sdot    v5.4s, v25.16b, v18.4b[0]
        ins     v24.d[1], x17
        sdot    v7.4s, v25.16b, v19.4b[0]
        sdot    v9.4s, v25.16b, v20.4b[0]
        sdot    v11.4s, v25.16b, v21.4b[0]
        sdot    v13.4s, v25.16b, v22.4b[0]
        sdot    v15.4s, v25.16b, v23.4b[0]
        ldr     d25, [x5], #16
        ins     v25.d[1], x19
44:
        subs    x4, x4, #1
        b.eq    45f
        add     x2, x2, x3
        ldr     x6, [x0, #24]
        ldr     x9, [x2, #0]
        ldr     x10, [x2, #8]
        ldr     x11, [x2, #16]
        sub     x6, x6, #8
        ldr     x12, [x2, #24]
        ldr     x13, [x2, #32]
        ldr     x14, [x2, #40]
        ldr     x15, [x2, #48]
        ldr     x16, [x2, #56]
        ldr     d16, [x9], #8
        ldr     d17, [x10], #8
        ldr     d18, [x11], #8
        ldr     d19, [x12], #8
        b       41b
45:
        stp     q0, q1, [x7], #32
        ldr     x5, [x0, #32]
        subs    x1, x1, #1
        add     x6, x30, #64
        stp     q2, q3, [x7], #32
        ins     v0.d[0], x24
        ins     v1.d[0], x26
        csel    x30, x6, x30, ne
        stp     q4, q5, [x7], #32
        ldr     x17, [x5, #8]
        ldr     d24, [x5], #16
        ins     v0.d[1], x25
        stp     q6, q7, [x7], #32
        ldr     x6, [x0, #24]
        ldr     x9, [x30, #0]
        ins     v1.d[1], x27
        stp     q8, q9, [x7], #32
        ldr     x10, [x30, #8]
        ldr     x11, [x30, #16]
        mov     x2, x30
        stp     q10, q11, [x7], #32
        ldr     x12, [x30, #24]
        ldr     x19, [x5, #8]
        sub     x6, x6, #8
        stp     q12, q13, [x7], #32
        ldr     d25, [x5], #16
        ldr     x4, [x0, #16]
        ins     v24.d[1], x17
        stp     q14, q15, [x7], #32
        ldr     x13, [x30, #32]
        ldr     x14, [x30, #40]
        ins     v25.d[1], x19
        mov     v2.16b, v0.16b
        ldr     x15, [x30, #48]
        mov     v3.16b, v1.16b
        ldr     x16, [x30, #56]
        mov     v4.16b, v0.16b
        ldr     d16, [x9], #8
        mov     v5.16b, v1.16b
        ldr     d17, [x10], #8
        mov     v6.16b, v0.16b
        ldr     d18, [x11], #8
        mov     v7.16b, v1.16b
        ldr     d19, [x12], #8
        mov     v8.16b, v0.16b
        mov     v9.16b, v1.16b
        mov     v10.16b, v0.16b
        mov     v11.16b, v1.16b
        mov     v12.16b, v0.16b
        mov     v13.16b, v1.16b
        mov     v14.16b, v0.16b
        mov     v15.16b, v1.16b
        b.ne    41b
50:
        .cfi_remember_state
        ldp     d10, d11, [sp, #16]
        .cfi_restore d10
        .cfi_restore d11
        ldp     d12, d13, [sp, #32]
        .cfi_restore d12
        .cfi_restore d13
        ldp     d14, d15, [sp, #48]
        .cfi_restore d14
        .cfi_restore d15
        ldp     x19, x20, [sp, #64]
        .cfi_restore x19
        .cfi_restore x20
        ldp     x21, x22, [sp, #80]
        .cfi_restore x21
        .cfi_restore x22
        ldp     x23, x24, [sp, #96]
        .cfi_restore x23
        .cfi_restore x24
        ldp     x25, x26, [sp, #112]
        .cfi_restore x25
        .cfi_restore x26
        ldp     x27, x28, [sp, #128]
        .cfi_restore x27
        .cfi_restore x28
        ldp     x29, x30, [sp, #144]
        .cfi_restore x29
        .cfi_restore x30
        ldp     d8, d9, [sp], #160
        .cfi_restore d8
        .cfi_restore d9
        .cfi_def_cfa_offset 0
        ret
        .cfi_restore_state
        .cfi_endproc
        .size   dgms_igemm_tile_8x8c4_a55, . - dgms_igemm_tile_8x8c4_a55

// `count` tiles of 7 rows.
        .globl  dgms_igemm_tile_7x8c4_a55
        .hidden dgms_igemm_tile_7x8c4_a55
        .type   dgms_igemm_tile_7x8c4_a55, %function
        .p2align 5
dgms_igemm_tile_7x8c4_a55:
        .cfi_startproc
        hint    #34
        stp     d8, d9, [sp, #-160]!
        .cfi_def_cfa_offset 160
        .cfi_rel_offset d8, 0
        .cfi_rel_offset d9, 8
        stp     d10, d11, [sp, #16]
        .cfi_rel_offset d10, 16
        .cfi_rel_offset d11, 24
        stp     d12, d13, [sp, #32]
        .cfi_rel_offset d12, 32
        .cfi_rel_offset d13, 40
        stp     d14, d15, [sp, #48]
        .cfi_rel_offset d14, 48
        .cfi_rel_offset d15, 56
        stp     x19, x20, [sp, #64]
        .cfi_rel_offset x19, 64
        .cfi_rel_offset x20, 72
        stp     x21, x22, [sp, #80]
        .cfi_rel_offset x21, 80
        .cfi_rel_offset x22, 88
        stp     x23, x24, [sp, #96]
        .cfi_rel_offset x23, 96
        .cfi_rel_offset x24, 104
        stp     x25, x26, [sp, #112]
        .cfi_rel_offset x25, 112
        .cfi_rel_offset x26, 120
        stp     x27, x28, [sp, #128]
        .cfi_rel_offset x27, 128
        .cfi_rel_offset x28, 136
        stp     x29, x30, [sp, #144]
        .cfi_rel_offset x29, 144
        .cfi_rel_offset x30, 152
        ldp     x2, x3, [x0, #0]
        lsl     x3, x3, #3
        ldp     x7, x8, [x0, #40]
        ldp     x22, x23, [x0, #64]
        ldr     x1, [x0, #56]
        ldr     x21, [x0, #80]
        ldr     x17, [x0, #88]
        mov     x30, x2
        cmp     w21, #1
        b.eq    20f
        cmp     w21, #2
        b.eq    30f
        cmp     w21, #3
        b.eq    40f
10:
        ldp     x24, x25, [x17, #0]
        ldp     x26, x27, [x17, #16]
        ldp     x20, x21, [x17, #64]
        ldp     x28, x29, [x17, #80]
        ldp     q28, q29, [x17, #32]
        ldr     q30, [x17, #112]
        ldr     x5, [x0, #32]
        ins     v0.d[0], x24
        ins     v1.d[0], x26
        ldr     x6, [x0, #24]
        ldr     x9, [x30, #0]
        ins     v0.d[1], x25
        ldr     x17, [x5, #8]
        ins     v1.d[1], x27
        mov     v2.16b, v0.16b
        ldr     d24, [x5], #16
        mov     v3.16b, v1.16b
        ldr     x10, [x30, #8]
        mov     v4.16b, v0.16b
        ldr     x11, [x30, #16]
        mov     v5.16b, v1.16b
        ldr     x19, [x5, #8]
        mov     v6.16b, v0.16b
        ldr     d25, [x5], #16
        mov     v7.16b, v1.16b
        ldr     x4, [x0, #16]
        mov     v8.16b, v0.16b
        mov     x2, x30
        mov     v9.16b, v1.16b
        ldr     x12, [x30, #24]
        mov     v10.16b, v0.16b
        ldr     x13, [x30, #32]
        mov     v11.16b, v1.16b
        ldr     x14, [x30, #40]
        mov     v12.16b, v0.16b
        ldr     x15, [x30, #48]
        mov     v13.16b, v1.16b
        ldr     d16, [x9], #8
        ldr     d17, [x10], #8
        sub     x6, x6, #8
        ldr     d18, [x11], #8
        ins     v24.d[1], x17
        ins     v25.d[1], x19
11:
        tbnz    x6, #63, 13f
12:
        sdot    v0.4s, v24.16b, v16.4b[0]
        ldr     d19, [x12], #8
        sdot    v1.4s, v25.16b, v16.4b[0]
        ldr     d20, [x13], #8
        sdot    v2.4s, v24.16b, v17.4b[0]
        ldr     d21, [x14], #8
        sdot    v3.4s, v25.16b, v17.4b[0]
        ldr     d22, [x15], #8
        sdot    v4.4s, v24.16b, v18.4b[0]
        ldr     x17, [x5, #8]
        sdot    v5.4s, v25.16b, v18.4b[0]
        ldr     d26, [x5], #16
        sdot    v6.4s, v24.16b, v19.4b[0]
        ldr     x19, [x5, #8]
        sdot    v7.4s, v25.16b, v19.4b[0]
        ldr     d27, [x5], #16
        sdot    v8.4s, v24.16b, v20.4b[0]
        ins     v26.d[1], x17
        sdot    v9.4s, v25.16b, v20.4b[0]
        ldr     x17, [x5, #8]
        sdot    v10.4s, v24.16b, v21.4b[0]
        ins     v27.d[1], x19
        sdot    v11.4s, v25.16b, v21.4b[0]
        subs    x6, x6, #8
        sdot    v12.4s, v24.16b, v22.4b[0]
        ldr     d24, [x5], #16
        sdot    v13.4s, v25.16b, v22.4b[0]
        ldr     x19, [x5, #8]
        sdot    v0.4s, v26.16b, v16.4b[1]
        ldr     d25, [x5], #16
        sdot    v1.4s, v27.16b, v16.4b[1]
        ldr     d16, [x9], #8
        sdot    v2.4s, v26.16b, v17.4b[1]
        ins     v24.d[1], x17
        sdot    v3.4s, v27.16b, v17.4b[1]
        ldr     d17, [x10], #8
        sdot    v4.4s, v26.16b, v18.4b[1]
        ins     v25.d[1], x19
        sdot    v5.4s, v27.16b, v18.4b[1]
        ldr     d18, [x11], #8
        sdot    v6.4s, v26.16b, v19.4b[1]
        sdot    v7.4s, v27.16b, v19.4b[1]
        sdot    v8.4s, v26.16b, v20.4b[1]
        sdot    v9.4s, v27.16b, v20.4b[1]
        sdot    v10.4s, v26.16b, v21.4b[1]
        sdot    v11.4s, v27.16b, v21.4b[1]
        sdot    v12.4s, v26.16b, v22.4b[1]
        sdot    v13.4s, v27.16b, v22.4b[1]
        b.hs    12b
13:
        tbz     x6, #2, 14f
        sdot    v0.4s, v24.16b, v16.4b[0]
        ldr     d19, [x12], #8
        sdot    v2.4s, v24.16b, v17.4b[0]
        ldr     d20, [x13], #8
        sdot    v4.4s, v24.16b, v18.4b[0]
        ldr     d21, [x14], #8
        sdot    v6.4s, v24.16b, v19.4b[0]
        ldr     d22, [x15], #8
        sdot    v8.4s, v24.16b, v20.4b[0]
        ldr     x17, [x5, #8]
        sdot    v10.4s, v24.16b, v21.4b[0]
        sdot    v12.4s, v24.16b, v22.4b[0]
        ldr     d24, [x5], #16
        sdot    v1.4s, v25.16b, v16.4b[0]
        ldr     x19, [x5, #8]
        sdot    v3.4s, v25.16b, v17.4b[0]
        sdot    v5.4s, v25.16b, v18.4b[0]
        ins     v24.d[1], x17
        sdot    v7.4s, v25.16b, v19.4b[0]
        sdot    v9.4s, v25.16b, v20.4b[0]
        sdot    v11.4s, v25.16b, v21.4b[0]
        sdot    v13.4s, v25.16b, v22.4b[0]
        ldr     d25, [x5], #16
        ins     v25.d[1], x19
14:
        subs    x4, x4, #1
        b.eq    15f
        add     x2, x2, x3
        ldr     x6, [x0, #24]
        ldr     x9, [x2, #0]
        ldr     x10, [x2, #8]
        ldr     x11, [x2, #16]
        sub     x6, x6, #8
        ldr     x12, [x2, #24]
        ldr     x13, [x2, #32]
        ldr     x14, [x2, #40]
        ldr     x15, [x2, #48]
        ldr     d16, [x9], #8
        ldr     d17, [x10], #8
        ldr     d18, [x11], #8
        b       11b
15:
        scvtf   v0.4s, v0.4s
        ins     v16.d[0], x20
        scvtf   v1.4s, v1.4s
        ins     v17.d[0], x28
        scvtf   v2.4s, v2.4s
        ins     v18.d[0], x20
        scvtf   v3.4s, v3.4s
        ins     v19.d[0], x28
        scvtf   v4.4s, v4.4s
        ins     v16.d[1], x21
        scvtf   v5.4s, v5.4s
        ins     v17.d[1], x29
        scvtf   v6.4s, v6.4s
        ins     v24.d[0], x20
        scvtf   v7.4s, v7.4s
        ins     v25.d[0], x28
        fmla    v16.4s, v0.4s, v28.4s
        ins     v18.d[1], x21
        fmla    v17.4s, v1.4s, v29.4s
        ins     v19.d[1], x29
        fmla    v18.4s, v2.4s, v28.4s
        ins     v20.d[0], x20
        fmla    v19.4s, v3.4s, v29.4s
        ins     v21.d[0], x28
        fadd    v16.4s, v16.4s, v30.4s
        ins     v24.d[1], x21
        fadd    v17.4s, v17.4s, v30.4s
        ins     v25.d[1], x29
        fmla    v24.4s, v4.4s, v28.4s
        ins     v20.d[1], x21
        fmla    v25.4s, v5.4s, v29.4s
        ins     v21.d[1], x29
        fmla    v20.4s, v6.4s, v28.4s
        ins     v22.d[0], x20
        fmla    v21.4s, v7.4s, v29.4s
        ins     v23.d[0], x28
        fadd    v18.4s, v18.4s, v30.4s
        ins     v26.d[0], x20
        fadd    v19.4s, v19.4s, v30.4s
        ins     v27.d[0], x28
        fadd    v24.4s, v24.4s, v30.4s
        ins     v22.d[1], x21
        fadd    v25.4s, v25.4s, v30.4s
        ins     v23.d[1], x29
        fadd    v20.4s, v20.4s, v30.4s
        ins     v26.d[1], x21
        fadd    v21.4s, v21.4s, v30.4s
        ins     v27.d[1], x29
        uzp1    v16.8h, v16.8h, v17.8h
        ldr     x5, [x0, #32]
        uzp1    v18.8h, v18.8h, v19.8h
        subs    x1, x1, #1
        uzp1    v24.8h, v24.8h, v25.8h
        add     x6, x30, #56
        sqxtn   v16.8b, v16.8h
        ins     v0.d[0], x24
        uzp1    v20.8h, v20.8h, v21.8h
        ins     v21.d[0], x28
        sqxtn   v18.8b, v18.8h
        ins     v1.d[0], x26
        sqxtn   v24.8b, v24.8h
        ins     v21.d[1], x29
        sqxtn   v20.8b, v20.8h
        str     d16, [x7]
        scvtf   v8.4s, v8.4s
        add     x7, x7, x8
        scvtf   v9.4s, v9.4s
        str     d18, [x7]
        scvtf   v10.4s, v10.4s
        add     x7, x7, x8
        scvtf   v11.4s, v11.4s
        str     d24, [x7]
        scvtf   v12.4s, v12.4s
        add     x7, x7, x8
        scvtf   v13.4s, v13.4s
        str     d20, [x7]
        fmla    v22.4s, v8.4s, v28.4s
        ins     v20.d[0], x20
        fmla    v23.4s, v9.4s, v29.4s
        csel    x30, x6, x30, ne
        fmla    v26.4s, v10.4s, v28.4s
        ins     v20.d[1], x21
        fmla    v27.4s, v11.4s, v29.4s
        ldr     x17, [x5, #8]
        fmla    v20.4s, v12.4s, v28.4s
        ldr     d24, [x5], #16
        fmla    v21.4s, v13.4s, v29.4s
        add     x7, x7, x8
        fadd    v22.4s, v22.4s, v30.4s
        ldr     x6, [x0, #24]
        fadd    v23.4s, v23.4s, v30.4s
        ldr     x9, [x30, #0]
        fadd    v26.4s, v26.4s, v30.4s
        ldr     x10, [x30, #8]
        fadd    v27.4s, v27.4s, v30.4s
        ldr     x11, [x30, #16]
        fadd    v20.4s, v20.4s, v30.4s
        ldr     x19, [x5, #8]
        fadd    v21.4s, v21.4s, v30.4s
        ldr     d25, [x5], #16
        uzp1    v22.8h, v22.8h, v23.8h
        ins     v0.d[1], x25
        uzp1    v26.8h, v26.8h, v27.8h
        ins     v1.d[1], x27
        sqxtn   v22.8b, v22.8h
        ldr     x4, [x0, #16]
        uzp1    v20.8h, v20.8h, v21.8h
        mov     x2, x30
        sqxtn   v26.8b, v26.8h
        ldr     x12, [x30, #24]
        sqxtn   v20.8b, v20.8h
        ldr     x13, [x30, #32]
        mov     v2.16b, v0.16b
        str     d22, [x7]
        mov     v3.16b, v1.16b
        add     x7, x7, x8
        mov     v4.16b, v0.16b
        str     d26, [x7]
        mov     v5.16b, v1.16b
        add     x7, x7, x8
        mov     v6.16b, v0.16b
        str     d20, [x7]
        mov     v7.16b, v1.16b
        add     x7, x7, x8
        mov     v8.16b, v0.16b
        ldr     x14, [x30, #40]
        mov     v9.16b, v1.16b
        ldr     x15, [x30, #48]
        mov     v10.16b, v0.16b
        ldr     d16, [x9], #8
        mov     v11.16b, v1.16b
        ldr     d17, [x10], #8
        mov     v12.16b, v0.16b
        ldr     d18, [x11], #8
        mov     v13.16b, v1.16b
        sub     x6, x6, #8
        ins     v24.d[1], x17
        ins     v25.d[1], x19
        b.ne    11b
        b       50f
20:
        ldp     x24, x25, [x17, #0]
        ldp     x26, x27, [x17, #16]
        ldp     x20, x21, [x17, #64]
        ldp     x28, x29, [x17, #80]
        ldp     q28, q29, [x17, #32]
        ldr     q30, [x17, #112]
        ldr     q31, [x17, #128]
        ldr     x5, [x0, #32]
        ins     v0.d[0], x24
        ins     v1.d[0], x26
        ldr     x6, [x0, #24]
        ldr     x9, [x30, #0]
        ins     v0.d[1], x25
        ldr     x17, [x5, #8]
        ins     v1.d[1], x27
        mov     v2.16b, v0.16b
        ldr     d24, [x5], #16
        mov     v3.16b, v1.16b
        ldr     x10, [x30, #8]
        mov     v4.16b, v0.16b
        ldr     x11, [x30, #16]
        mov     v5.16b, v1.16b
        ldr     x19, [x5, #8]
        mov     v6.16b, v0.16b
        ldr     d25, [x5], #16
        mov     v7.16b, v1.16b
        ldr     x4, [x0, #16]
        mov     v8.16b, v0.16b
        mov     x2, x30
        mov     v9.16b, v1.16b
        ldr     x12, [x30, #24]
        mov     v10.16b, v0.16b
        ldr     x13, [x30, #32]
        mov     v11.16b, v1.16b
        ldr     x14, [x30, #40]
        mov     v12.16b, v0.16b
        ldr     x15, [x30, #48]
        mov     v13.16b, v1.16b
        ldr     d16, [x9], #8
        ldr     d17, [x10], #8
        sub     x6, x6, #8
        ldr     d18, [x11], #8
        ins     v24.d[1], x17
        ins     v25.d[1], x19
21:
        tbnz    x6, #63, 23f
22:
        sdot    v0.4s, v24.16b, v16.4b[0]
        ldr     d19, [x12], #8
        sdot    v1.4s, v25.16b, v16.4b[0]
        ldr     d20, [x13], #8
        sdot    v2.4s, v24.16b, v17.4b[0]
        ldr     d21, [x14], #8
        sdot    v3.4s, v25.16b, v17.4b[0]
        ldr     d22, [x15], #8
        sdot    v4.4s, v24.16b, v18.4b[0]
        ldr     x17, [x5, #8]
        sdot    v5.4s, v25.16b, v18.4b[0]
        ldr     d26, [x5], #16
        sdot    v6.4s, v24.16b, v19.4b[0]
        ldr     x19, [x5, #8]
        sdot    v7.4s, v25.16b, v19.4b[0]
        ldr     d27, [x5], #16
        sdot    v8.4s, v24.16b, v20.4b[0]
        ins     v26.d[1], x17
        sdot    v9.4s, v25.16b, v20.4b[0]
        ldr     x17, [x5, #8]
        sdot    v10.4s, v24.16b, v21.4b[0]
        ins     v27.d[1], x19
        sdot    v11.4s, v25.16b, v21.4b[0]
        subs    x6, x6, #8
        sdot    v12.4s, v24.16b, v22.4b[0]
        ldr     d24, [x5], #16
        sdot    v13.4s, v25.16b, v22.4b[0]
        ldr     x19, [x5, #8]
        sdot    v0.4s, v26.16b, v16.4b[1]
        ldr     d25, [x5], #16
        sdot    v1.4s, v27.16b, v16.4b[1]
        ldr     d16, [x9], #8
        sdot    v2.4s, v26.16b, v17.4b[1]
        ins     v24.d[1], x17
        sdot    v3.4s, v27.16b, v17.4b[1]
        ldr     d17, [x10], #8
        sdot    v4.4s, v26.16b, v18.4b[1]
        ins     v25.d[1], x19
        sdot    v5.4s, v27.16b, v18.4b[1]
        ldr     d18, [x11], #8
        sdot    v6.4s, v26.16b, v19.4b[1]
        sdot    v7.4s, v27.16b, v19.4b[1]
        sdot    v8.4s, v26.16b, v20.4b[1]
        sdot    v9.4s, v27.16b, v20.4b[1]
        sdot    v10.4s, v26.16b, v21.4b[1]
        sdot    v11.4s, v27.16b, v21.4b[1]
        sdot    v12.4s, v26.16b, v22.4b[1]
        sdot    v13.4s, v27.16b, v22.4b[1]
        b.hs    22b
23:
        tbz     x6, #2, 24f
        sdot    v0.4s, v24.16b, v16.4b[0]
        ldr     d19, [x12], #8
        sdot    v2.4s, v24.16b, v17.4b[0]
        ldr     d20, [x13], #8
        sdot    v4.4s, v24.16b, v18.4b[0]
        ldr     d21, [x14], #8
        sdot    v6.4s, v24.16b, v19.4b[0]
        ldr     d22, [x15], #8
        sdot    v8.4s, v24.16b, v20.4b[0]
        ldr     x17, [x5, #8]
        sdot    v10.4s, v24.16b, v21.4b[0]
        sdot    v12.4s, v24.16b, v22.4b[0]
        ldr     d24, [x5], #16
        sdot    v1.4s, v25.16b, v16.4b[0]
        ldr     x19, [x5, #8]
        sdot    v3.4s, v25.16b, v17.4b[0]
        sdot    v5.4s, v25.16b, v18.4b[0]
        ins     v24.d[1], x17
        sdot    v7.4s, v25.16b, v19.4b[0]
        sdot    v9.4s, v25.16b, v20.4b[0]
        sdot    v11.4s, v25.16b, v21.4b[0]
        sdot    v13.4s, v25.16b, v22.4b[0]
        ldr     d25, [x5], #16
        ins     v25.d[1], x19
24:
        subs    x4, x4, #1
        b.eq    25f
        add     x2, x2, x3
        ldr     x6, [x0, #24]
        ldr     x9, [x2, #0]
        ldr     x10, [x2, #8]
        ldr     x11, [x2, #16]
        sub     x6, x6, #8
        ldr     x12, [x2, #24]
        ldr     x13, [x2, #32]
        ldr     x14, [x2, #40]
        ldr     x15, [x2, #48]
        ldr     d16, [x9], #8
        ldr     d17, [x10], #8
        ldr     d18, [x11], #8
        b       21b
25:
        scvtf   v0.4s, v0.4s
        ins     v16.d[0], x20
        scvtf   v1.4s, v1.4s
        ins     v17.d[0], x28
        scvtf   v2.4s, v2.4s
        ins     v18.d[0], x20
        scvtf   v3.4s, v3.4s
        ins     v19.d[0], x28
        scvtf   v4.4s, v4.4s
        ins     v16.d[1], x21
        scvtf   v5.4s, v5.4s
        ins     v17.d[1], x29
        scvtf   v6.4s, v6.4s
        ins     v24.d[0], x20
        scvtf   v7.4s, v7.4s
        ins     v25.d[0], x28
        fmla    v16.4s, v0.4s, v28.4s
        ins     v18.d[1], x21
        fmla    v17.4s, v1.4s, v29.4s
        ins     v19.d[1], x29
        fmla    v18.4s, v2.4s, v28.4s
        ins     v20.d[0], x20
        fmla    v19.4s, v3.4s, v29.4s
        ins     v21.d[0], x28
        fadd    v16.4s, v16.4s, v30.4s
        ins     v24.d[1], x21
        fadd    v17.4s, v17.4s, v30.4s
        ins     v25.d[1], x29
        fmla    v24.4s, v4.4s, v28.4s
        ins     v20.d[1], x21
        fmla    v25.4s, v5.4s, v29.4s
        ins     v21.d[1], x29
        fmla    v20.4s, v6.4s, v28.4s
        ins     v22.d[0], x20
        fmla    v21.4s, v7.4s, v29.4s
        ins     v23.d[0], x28
        fadd    v18.4s, v18.4s, v30.4s
        ins     v26.d[0], x20
        fadd    v19.4s, v19.4s, v30.4s
        ins     v27.d[0], x28
        fadd    v24.4s, v24.4s, v30.4s
        ins     v22.d[1], x21
        fadd    v25.4s, v25.4s, v30.4s
        ins     v23.d[1], x29
        fadd    v20.4s, v20.4s, v30.4s
        ins     v26.d[1], x21
        fadd    v21.4s, v21.4s, v30.4s
        ins     v27.d[1], x29
        uzp1    v16.8h, v16.8h, v17.8h
        ldr     d17, [x22]
        uzp1    v18.8h, v18.8h, v19.8h
        add     x22, x22, x23
        uzp1    v24.8h, v24.8h, v25.8h
        ldr     d19, [x22]
        uzp1    v20.8h, v20.8h, v21.8h
        add     x22, x22, x23
        saddw   v16.8h, v16.8h, v17.8b
        ldr     d25, [x22]
        saddw   v18.8h, v18.8h, v19.8b
        add     x22, x22, x23
        scvtf   v8.4s, v8.4s
        ldr     d21, [x22]
        saddw   v24.8h, v24.8h, v25.8b
        add     x22, x22, x23
        add     v16.8h, v16.8h, v31.8h
        ldr     x5, [x0, #32]
        saddw   v20.8h, v20.8h, v21.8b
        ins     v21.d[0], x28
        add     v18.8h, v18.8h, v31.8h
        subs    x1, x1, #1
        add     v24.8h, v24.8h, v31.8h
        ins     v21.d[1], x29
        add     v20.8h, v20.8h, v31.8h
        add     x6, x30, #56
        sqxtn   v16.8b, v16.8h
        ins     v0.d[0], x24
        sqxtn   v18.8b, v18.8h
        ins     v1.d[0], x26
        sqxtn   v24.8b, v24.8h
        csel    x30, x6, x30, ne
        sqxtn   v20.8b, v20.8h
        ldr     x17, [x5, #8]
        scvtf   v9.4s, v9.4s
        str     d16, [x7]
        scvtf   v10.4s, v10.4s
        add     x7, x7, x8
        scvtf   v11.4s, v11.4s
        str     d18, [x7]
        scvtf   v12.4s, v12.4s
        add     x7, x7, x8
        scvtf   v13.4s, v13.4s
        str     d24, [x7]
        fmla    v22.4s, v8.4s, v28.4s
        add     x7, x7, x8
        fmla    v23.4s, v9.4s, v29.4s
        str     d20, [x7]
        fmla    v26.4s, v10.4s, v28.4s
        ins     v20.d[0], x20
        fmla    v27.4s, v11.4s, v29.4s
        ldr     d24, [x5], #16
        fmla    v21.4s, v13.4s, v29.4s
        ins     v20.d[1], x21
        fadd    v22.4s, v22.4s, v30.4s
        add     x7, x7, x8
        fmla    v20.4s, v12.4s, v28.4s
        ldr     x6, [x0, #24]
        fadd    v23.4s, v23.4s, v30.4s
        ldr     x9, [x30, #0]
        fadd    v26.4s, v26.4s, v30.4s
        ldr     x10, [x30, #8]
        fadd    v27.4s, v27.4s, v30.4s
        ldr     x11, [x30, #16]
        fadd    v20.4s, v20.4s, v30.4s
        ldr     x19, [x5, #8]
        fadd    v21.4s, v21.4s, v30.4s
        ldr     d25, [x5], #16
        uzp1    v22.8h, v22.8h, v23.8h
        ldr     d23, [x22]
        uzp1    v26.8h, v26.8h, v27.8h
        add     x22, x22, x23
        ldr     d27, [x22]
        add     x22, x22, x23
        uzp1    v20.8h, v20.8h, v21.8h
        ldr     d21, [x22]
        saddw   v22.8h, v22.8h, v23.8b
        ins     v0.d[1], x25
        saddw   v26.8h, v26.8h, v27.8b
        ins     v1.d[1], x27
        saddw   v20.8h, v20.8h, v21.8b
        add     x22, x22, x23
        add     v22.8h, v22.8h, v31.8h
        ldr     x4, [x0, #16]
        add     v26.8h, v26.8h, v31.8h
        mov     x2, x30
        add     v20.8h, v20.8h, v31.8h
        ldr     x12, [x30, #24]
        sqxtn   v22.8b, v22.8h
        ldr     x13, [x30, #32]
        sqxtn   v26.8b, v26.8h
        ldr     x14, [x30, #40]
        sqxtn   v20.8b, v20.8h
        ldr     x15, [x30, #48]
        mov     v2.16b, v0.16b
        ldr     d16, [x9], #8
        mov     v3.16b, v1.16b
        str     d22, [x7]
        mov     v4.16b, v0.16b
        add     x7, x7, x8
        mov     v5.16b, v1.16b
        str     d26, [x7]
        mov     v6.16b, v0.16b
        add     x7, x7, x8
        mov     v7.16b, v1.16b
        str     d20, [x7]
        mov     v8.16b, v0.16b
        add     x7, x7, x8
        mov     v9.16b, v1.16b
        ldr     d17, [x10], #8
        mov     v10.16b, v0.16b
        ldr     d18, [x11], #8
        mov     v11.16b, v1.16b
        sub     x6, x6, #8
        mov     v12.16b, v0.16b
        ins     v24.d[1], x17
        mov     v13.16b, v1.16b
        ins     v25.d[1], x19
        b.ne    21b
        b       50f
30:
        ldp     x24, x25, [x17, #0]
        ldp     x26, x27, [x17, #16]
        ldp     x20, x21, [x17, #64]
        ldp     x28, x29, [x17, #80]
        ldp     q28, q29, [x17, #32]
        ldr     q30, [x17, #112]
        ldr     q31, [x17, #128]
        ldr     x5, [x0, #32]
        ins     v0.d[0], x24
        ins     v1.d[0], x26
        ldr     x6, [x0, #24]
        ldr     x9, [x30, #0]
        ins     v0.d[1], x25
        ldr     x17, [x5, #8]
        ins     v1.d[1], x27
        mov     v2.16b, v0.16b
        ldr     d24, [x5], #16
        mov     v3.16b, v1.16b
        ldr     x10, [x30, #8]
        mov     v4.16b, v0.16b
        ldr     x11, [x30, #16]
        mov     v5.16b, v1.16b
        ldr     x19, [x5, #8]
        mov     v6.16b, v0.16b
        ldr     d25, [x5], #16
        mov     v7.16b, v1.16b
        ldr     x4, [x0, #16]
        mov     v8.16b, v0.16b
        mov     x2, x30
        mov     v9.16b, v1.16b
        ldr     x12, [x30, #24]
        mov     v10.16b, v0.16b
        ldr     x13, [x30, #32]
        mov     v11.16b, v1.16b
        ldr     x14, [x30, #40]
        mov     v12.16b, v0.16b
        ldr     x15, [x30, #48]
        mov     v13.16b, v1.16b
        ldr     d16, [x9], #8
        ldr     d17, [x10], #8
        sub     x6, x6, #8
        ldr     d18, [x11], #8
        ins     v24.d[1], x17
        ins     v25.d[1], x19
31:
        tbnz    x6, #63, 33f
32:
        sdot    v0.4s, v24.16b, v16.4b[0]
        ldr     d19, [x12], #8
        sdot    v1.4s, v25.16b, v16.4b[0]
        ldr     d20, [x13], #8
        sdot    v2.4s, v24.16b, v17.4b[0]
        ldr     d21, [x14], #8
        sdot    v3.4s, v25.16b, v17.4b[0]
        ldr     d22, [x15], #8
        sdot    v4.4s, v24.16b, v18.4b[0]
        ldr     x17, [x5, #8]
        sdot    v5.4s, v25.16b, v18.4b[0]
        ldr     d26, [x5], #16
        sdot    v6.4s, v24.16b, v19.4b[0]
        ldr     x19, [x5, #8]
        sdot    v7.4s, v25.16b, v19.4b[0]
        ldr     d27, [x5], #16
        sdot    v8.4s, v24.16b, v20.4b[0]
        ins     v26.d[1], x17
        sdot    v9.4s, v25.16b, v20.4b[0]
        ldr     x17, [x5, #8]
        sdot    v10.4s, v24.16b, v21.4b[0]
        ins     v27.d[1], x19
        sdot    v11.4s, v25.16b, v21.4b[0]
        subs    x6, x6, #8
        sdot    v12.4s, v24.16b, v22.4b[0]
        ldr     d24, [x5], #16
        sdot    v13.4s, v25.16b, v22.4b[0]
        ldr     x19, [x5, #8]
        sdot    v0.4s, v26.16b, v16.4b[1]
        ldr     d25, [x5], #16
        sdot    v1.4s, v27.16b, v16.4b[1]
        ldr     d16, [x9], #8
        sdot    v2.4s, v26.16b, v17.4b[1]
        ins     v24.d[1], x17
        sdot    v3.4s, v27.16b, v17.4b[1]
        ldr     d17, [x10], #8
        sdot    v4.4s, v26.16b, v18.4b[1]
        ins     v25.d[1], x19
        sdot    v5.4s, v27.16b, v18.4b[1]
        ldr     d18, [x11], #8
        sdot    v6.4s, v26.16b, v19.4b[1]
        sdot    v7.4s, v27.16b, v19.4b[1]
        sdot    v8.4s, v26.16b, v20.4b[1]
        sdot    v9.4s, v27.16b, v20.4b[1]
        sdot    v10.4s, v26.16b, v21.4b[1]
        sdot    v11.4s, v27.16b, v21.4b[1]
        sdot    v12.4s, v26.16b, v22.4b[1]
        sdot    v13.4s, v27.16b, v22.4b[1]
        b.hs    32b
33:
        tbz     x6, #2, 34f
        sdot    v0.4s, v24.16b, v16.4b[0]
        ldr     d19, [x12], #8
        sdot    v2.4s, v24.16b, v17.4b[0]
        ldr     d20, [x13], #8
        sdot    v4.4s, v24.16b, v18.4b[0]
        ldr     d21, [x14], #8
        sdot    v6.4s, v24.16b, v19.4b[0]
        ldr     d22, [x15], #8
        sdot    v8.4s, v24.16b, v20.4b[0]
        ldr     x17, [x5, #8]
        sdot    v10.4s, v24.16b, v21.4b[0]
        sdot    v12.4s, v24.16b, v22.4b[0]
        ldr     d24, [x5], #16
        sdot    v1.4s, v25.16b, v16.4b[0]
        ldr     x19, [x5, #8]
        sdot    v3.4s, v25.16b, v17.4b[0]
        sdot    v5.4s, v25.16b, v18.4b[0]
        ins     v24.d[1], x17
        sdot    v7.4s, v25.16b, v19.4b[0]
        sdot    v9.4s, v25.16b, v20.4b[0]
        sdot    v11.4s, v25.16b, v21.4b[0]
        sdot    v13.4s, v25.16b, v22.4b[0]
        ldr     d25, [x5], #16
        ins     v25.d[1], x19
34:
        subs    x4, x4, #1
        b.eq    35f
        add     x2, x2, x3
        ldr     x6, [x0, #24]
        ldr     x9, [x2, #0]
        ldr     x10, [x2, #8]
        ldr     x11, [x2, #16]
        sub     x6, x6, #8
        ldr     x12, [x2, #24]
        ldr     x13, [x2, #32]
        ldr     x14, [x2, #40]
        ldr     x15, [x2, #48]
        ldr     d16, [x9], #8
        ldr     d17, [x10], #8
        ldr     d18, [x11], #8
        b       31b
35:
        scvtf   v0.4s, v0.4s
        ins     v16.d[0], x20
        scvtf   v1.4s, v1.4s
        ins     v17.d[0], x28
        scvtf   v2.4s, v2.4s
        ins     v18.d[0], x20
        scvtf   v3.4s, v3.4s
        ins     v19.d[0], x28
        scvtf   v4.4s, v4.4s
        ins     v16.d[1], x21
        scvtf   v5.4s, v5.4s
        ins     v17.d[1], x29
        scvtf   v6.4s, v6.4s
        ins     v24.d[0], x20
        scvtf   v7.4s, v7.4s
        ins     v25.d[0], x28
        fmla    v16.4s, v0.4s, v28.4s
        ins     v18.d[1], x21
        fmla    v17.4s, v1.4s, v29.4s
        ins     v19.d[1], x29
        fmla    v18.4s, v2.4s, v28.4s
        ins     v20.d[0], x20
        fmla    v19.4s, v3.4s, v29.4s
        ins     v21.d[0], x28
        fadd    v16.4s, v16.4s, v30.4s
        ins     v24.d[1], x21
        fadd    v17.4s, v17.4s, v30.4s
        ins     v25.d[1], x29
        fmla    v24.4s, v4.4s, v28.4s
        ins     v20.d[1], x21
        fmla    v25.4s, v5.4s, v29.4s
        ins     v21.d[1], x29
        fmla    v20.4s, v6.4s, v28.4s
        ldr     x17, [x0, #88]
        fmla    v21.4s, v7.4s, v29.4s
        ins     v22.d[0], x20
        fadd    v18.4s, v18.4s, v30.4s
        ins     v23.d[0], x28
        fadd    v19.4s, v19.4s, v30.4s
        ldr     d0, [x17, #144]
        fadd    v24.4s, v24.4s, v30.4s
        ldr     d2, [x17, #144]
        fadd    v25.4s, v25.4s, v30.4s
        ldr     d4, [x17, #144]
        fadd    v20.4s, v20.4s, v30.4s
        ldr     d6, [x17, #144]
        fadd    v21.4s, v21.4s, v30.4s
        ldr     d1, [x17, #152]
        uzp1    v16.8h, v16.8h, v17.8h
        ldr     d17, [x22]
        uzp1    v18.8h, v18.8h, v19.8h
        add     x22, x22, x23
        uzp1    v24.8h, v24.8h, v25.8h
        ldr     d19, [x22]
        uzp1    v20.8h, v20.8h, v21.8h
        add     x22, x22, x23
        saddw   v16.8h, v16.8h, v17.8b
        ldr     d25, [x22]
        saddw   v18.8h, v18.8h, v19.8b
        add     x22, x22, x23
        scvtf   v8.4s, v8.4s
        ldr     d21, [x22]
        saddw   v24.8h, v24.8h, v25.8b
        ldr     d3, [x17, #152]
        add     v16.8h, v16.8h, v31.8h
        ldr     d5, [x17, #152]
        saddw   v20.8h, v20.8h, v21.8b
        ldr     d7, [x17, #152]
        add     v18.8h, v18.8h, v31.8h
        ins     v26.d[0], x20
        add     v24.8h, v24.8h, v31.8h
        ins     v27.d[0], x28
        add     v20.8h, v20.8h, v31.8h
        ins     v22.d[1], x21
        sqxtn   v16.8b, v16.8h
        ins     v23.d[1], x29
        sqxtn   v18.8b, v18.8h
        ins     v21.d[0], x28
        sqxtn   v24.8b, v24.8h
        ins     v26.d[1], x21
        sqxtn   v20.8b, v20.8h
        ins     v27.d[1], x29
        scvtf   v9.4s, v9.4s
        ins     v21.d[1], x29
        scvtf   v10.4s, v10.4s
        add     x22, x22, x23
        scvtf   v11.4s, v11.4s
        ldr     x5, [x0, #32]
        scvtf   v12.4s, v12.4s
        subs    x1, x1, #1
        scvtf   v13.4s, v13.4s
        add     x6, x30, #56
        fmla    v22.4s, v8.4s, v28.4s
        ldr     d8, [x17, #144]
        fmla    v23.4s, v9.4s, v29.4s
        ldr     d9, [x17, #152]
        fmla    v26.4s, v10.4s, v28.4s
        ldr     d10, [x17, #144]
        fmla    v27.4s, v11.4s, v29.4s
        ldr     d11, [x17, #152]
        fmla    v21.4s, v13.4s, v29.4s
        ldr     d13, [x17, #152]
        fadd    v22.4s, v22.4s, v30.4s
        csel    x30, x6, x30, ne
        fadd    v23.4s, v23.4s, v30.4s
        ldr     x6, [x0, #24]
        fadd    v26.4s, v26.4s, v30.4s
        ldr     x9, [x30, #0]
        fadd    v27.4s, v27.4s, v30.4s
        ldr     x10, [x30, #8]
        fadd    v21.4s, v21.4s, v30.4s
        ldr     x11, [x30, #16]
        uzp1    v22.8h, v22.8h, v23.8h
        ldr     d23, [x22]
        smax    v16.8b, v16.8b, v0.8b
        smax    v18.8b, v18.8b, v2.8b
        uzp1    v26.8h, v26.8h, v27.8h
        add     x22, x22, x23
        saddw   v22.8h, v22.8h, v23.8b
        ldr     d27, [x22]
        smax    v24.8b, v24.8b, v4.8b
        smax    v20.8b, v20.8b, v6.8b
        smin    v16.8b, v16.8b, v1.8b
        smin    v18.8b, v18.8b, v3.8b
        saddw   v26.8h, v26.8h, v27.8b
        add     x22, x22, x23
        add     v22.8h, v22.8h, v31.8h
        ins     v0.d[0], x24
        smin    v24.8b, v24.8b, v5.8b
        smin    v20.8b, v20.8b, v7.8b
        add     v26.8h, v26.8h, v31.8h
        str     d16, [x7]
        sqxtn   v22.8b, v22.8h
        add     x7, x7, x8
        str     d18, [x7]
        add     x7, x7, x8
        sqxtn   v26.8b, v26.8h
        str     d24, [x7]
        add     x7, x7, x8
        ins     v1.d[0], x26
        str     d20, [x7]
        ins     v20.d[0], x20
        smax    v22.8b, v22.8b, v8.8b
        add     x7, x7, x8
        ins     v20.d[1], x21
        smax    v26.8b, v26.8b, v10.8b
        ins     v0.d[1], x25
        ins     v1.d[1], x27
        fmla    v20.4s, v12.4s, v28.4s
        ldr     d12, [x17, #144]
        mov     v2.16b, v0.16b
        ldr     x17, [x5, #8]
        mov     v3.16b, v1.16b
        ldr     d24, [x5], #16
        mov     v4.16b, v0.16b
        ldr     x19, [x5, #8]
        fadd    v20.4s, v20.4s, v30.4s
        ldr     d25, [x5], #16
        mov     v5.16b, v1.16b
        ldr     x4, [x0, #16]
        mov     v6.16b, v0.16b
        mov     x2, x30
        mov     v7.16b, v1.16b
        ldr     x12, [x30, #24]
        uzp1    v20.8h, v20.8h, v21.8h
        ldr     d21, [x22]
        mov     v8.16b, v0.16b
        add     x22, x22, x23
        mov     v10.16b, v0.16b
        ldr     x13, [x30, #32]
        saddw   v20.8h, v20.8h, v21.8b
        ldr     x14, [x30, #40]
        smin    v22.8b, v22.8b, v9.8b
        smin    v26.8b, v26.8b, v11.8b
        mov     v9.16b, v1.16b
        ldr     x15, [x30, #48]
        add     v20.8h, v20.8h, v31.8h
        ldr     d16, [x9], #8
        mov     v11.16b, v1.16b
        str     d22, [x7]
        add     x7, x7, x8
        ldr     d17, [x10], #8
        sqxtn   v20.8b, v20.8h
        str     d26, [x7]
        add     x7, x7, x8
        ldr     d18, [x11], #8
        sub     x6, x6, #8
        ins     v24.d[1], x17
        ins     v25.d[1], x19
        smax    v20.8b, v20.8b, v12.8b
        mov     v12.16b, v0.16b
        smin    v20.8b, v20.8b, v13.8b
        mov     v13.16b, v1.16b
        str     d20, [x7]
        add     x7, x7, x8
        b.ne    31b
        b       50f
40:
        ldp     x24, x25, [x17, #0]
        ldp     x26, x27, [x17, #16]
        ldr     x5, [x0, #32]
        ins     v0.d[0], x24
        ins     v1.d[0], x26
        ldr     x6, [x0, #24]
        ldr     x9, [x30, #0]
        ins     v0.d[1], x25
        ldr     x17, [x5, #8]
        ins     v1.d[1], x27
        mov     v2.16b, v0.16b
        ldr     d24, [x5], #16
        mov     v3.16b, v1.16b
        ldr     x10, [x30, #8]
        mov     v4.16b, v0.16b
        ldr     x11, [x30, #16]
        mov     v5.16b, v1.16b
        ldr     x19, [x5, #8]
        mov     v6.16b, v0.16b
        ldr     d25, [x5], #16
        mov     v7.16b, v1.16b
        ldr     x4, [x0, #16]
        mov     v8.16b, v0.16b
        mov     x2, x30
        mov     v9.16b, v1.16b
        ldr     x12, [x30, #24]
        mov     v10.16b, v0.16b
        ldr     x13, [x30, #32]
        mov     v11.16b, v1.16b
        ldr     x14, [x30, #40]
        mov     v12.16b, v0.16b
        ldr     x15, [x30, #48]
        mov     v13.16b, v1.16b
        ldr     d16, [x9], #8
        ldr     d17, [x10], #8
        sub     x6, x6, #8
        ldr     d18, [x11], #8
        ins     v24.d[1], x17
        ins     v25.d[1], x19
41:
        tbnz    x6, #63, 43f
42:
        sdot    v0.4s, v24.16b, v16.4b[0]
        ldr     d19, [x12], #8
        sdot    v1.4s, v25.16b, v16.4b[0]
        ldr     d20, [x13], #8
        sdot    v2.4s, v24.16b, v17.4b[0]
        ldr     d21, [x14], #8
        sdot    v3.4s, v25.16b, v17.4b[0]
        ldr     d22, [x15], #8
        sdot    v4.4s, v24.16b, v18.4b[0]
        ldr     x17, [x5, #8]
        sdot    v5.4s, v25.16b, v18.4b[0]
        ldr     d26, [x5], #16
        sdot    v6.4s, v24.16b, v19.4b[0]
        ldr     x19, [x5, #8]
        sdot    v7.4s, v25.16b, v19.4b[0]
        ldr     d27, [x5], #16
        sdot    v8.4s, v24.16b, v20.4b[0]
        ins     v26.d[1], x17
        sdot    v9.4s, v25.16b, v20.4b[0]
        ldr     x17, [x5, #8]
        sdot    v10.4s, v24.16b, v21.4b[0]
        ins     v27.d[1], x19
        sdot    v11.4s, v25.16b, v21.4b[0]
        subs    x6, x6, #8
        sdot    v12.4s, v24.16b, v22.4b[0]
        ldr     d24, [x5], #16
        sdot    v13.4s, v25.16b, v22.4b[0]
        ldr     x19, [x5, #8]
        sdot    v0.4s, v26.16b, v16.4b[1]
        ldr     d25, [x5], #16
        sdot    v1.4s, v27.16b, v16.4b[1]
        ldr     d16, [x9], #8
        sdot    v2.4s, v26.16b, v17.4b[1]
        ins     v24.d[1], x17
        sdot    v3.4s, v27.16b, v17.4b[1]
        ldr     d17, [x10], #8
        sdot    v4.4s, v26.16b, v18.4b[1]
        ins     v25.d[1], x19
        sdot    v5.4s, v27.16b, v18.4b[1]
        ldr     d18, [x11], #8
        sdot    v6.4s, v26.16b, v19.4b[1]
        sdot    v7.4s, v27.16b, v19.4b[1]
        sdot    v8.4s, v26.16b, v20.4b[1]
        sdot    v9.4s, v27.16b, v20.4b[1]
        sdot    v10.4s, v26.16b, v21.4b[1]
        sdot    v11.4s, v27.16b, v21.4b[1]
        sdot    v12.4s, v26.16b, v22.4b[1]
        sdot    v13.4s, v27.16b, v22.4b[1]
        b.hs    42b
43:
        tbz     x6, #2, 44f
        sdot    v0.4s, v24.16b, v16.4b[0]
        ldr     d19, [x12], #8
        sdot    v2.4s, v24.16b, v17.4b[0]
        ldr     d20, [x13], #8
        sdot    v4.4s, v24.16b, v18.4b[0]
        ldr     d21, [x14], #8
        sdot    v6.4s, v24.16b, v19.4b[0]
        ldr     d22, [x15], #8
        sdot    v8.4s, v24.16b, v20.4b[0]
        ldr     x17, [x5, #8]
        sdot    v10.4s, v24.16b, v21.4b[0]
        sdot    v12.4s, v24.16b, v22.4b[0]
        ldr     d24, [x5], #16
        sdot    v1.4s, v25.16b, v16.4b[0]
        ldr     x19, [x5, #8]
        sdot    v3.4s, v25.16b, v17.4b[0]
        sdot    v5.4s, v25.16b, v18.4b[0]
        ins     v24.d[1], x17
        sdot    v7.4s, v25.16b, v19.4b[0]
        sdot    v9.4s, v25.16b, v20.4b[0]
        sdot    v11.4s, v25.16b, v21.4b[0]
        sdot    v13.4s, v25.16b, v22.4b[0]
        ldr     d25, [x5], #16
        ins     v25.d[1], x19
44:
        subs    x4, x4, #1
        b.eq    45f
        add     x2, x2, x3
        ldr     x6, [x0, #24]
        ldr     x9, [x2, #0]
        ldr     x10, [x2, #8]
        ldr     x11, [x2, #16]
        sub     x6, x6, #8
        ldr     x12, [x2, #24]
        ldr     x13, [x2, #32]
        ldr     x14, [x2, #40]
        ldr     x15, [x2, #48]
        ldr     d16, [x9], #8
        ldr     d17, [x10], #8
        ldr     d18, [x11], #8
        b       41b
45:
        stp     q0, q1, [x7], #32
        ldr     x5, [x0, #32]
        subs    x1, x1, #1
        add     x6, x30, #56
        stp     q2, q3, [x7], #32
        ins     v0.d[0], x24
        ins     v1.d[0], x26
        csel    x30, x6, x30, ne
        stp     q4, q5, [x7], #32
        ldr     x17, [x5, #8]
        ldr     d24, [x5], #16
        ins     v0.d[1], x25
        stp     q6, q7, [x7], #32
        ldr     x6, [x0, #24]
        ldr     x9, [x30, #0]
        ins     v1.d[1], x27
        stp     q8, q9, [x7], #32
        ldr     x10, [x30, #8]
        ldr     x11, [x30, #16]
        mov     x2, x30
        stp     q10, q11, [x7], #32
        ldr     x19, [x5, #8]
        ldr     d25, [x5], #16
        sub     x6, x6, #8
        stp     q12, q13, [x7], #32
        ldr     x4, [x0, #16]
        ldr     x12, [x30, #24]
        ins     v24.d[1], x17
        mov     v2.16b, v0.16b
        ldr     x13, [x30, #32]
        mov     v3.16b, v1.16b
        ldr     x14, [x30, #40]
        mov     v4.16b, v0.16b
        ldr     x15, [x30, #48]
        mov     v5.16b, v1.16b
        ldr     d16, [x9], #8
        mov     v6.16b, v0.16b
        ldr     d17, [x10], #8
        mov     v7.16b, v1.16b
        ldr     d18, [x11], #8
        mov     v8.16b, v0.16b
        ins     v25.d[1], x19
        mov     v9.16b, v1.16b
        mov     v10.16b, v0.16b
        mov     v11.16b, v1.16b
        mov     v12.16b, v0.16b
        mov     v13.16b, v1.16b
        b.ne    41b
50:
        .cfi_remember_state
        ldp     d10, d11, [sp, #16]
        .cfi_restore d10
        .cfi_restore d11
        ldp     d12, d13, [sp, #32]
        .cfi_restore d12
        .cfi_restore d13
        ldp     d14, d15, [sp, #48]
        .cfi_restore d14
        .cfi_restore d15
        ldp     x19, x20, [sp, #64]
        .cfi_restore x19
        .cfi_restore x20
        ldp     x21, x22, [sp, #80]
        .cfi_restore x21
        .cfi_restore x22
        ldp     x23, x24, [sp, #96]
        .cfi_restore x23
        .cfi_restore x24
        ldp     x25, x26, [sp, #112]
        .cfi_restore x25
        .cfi_restore x26
        ldp     x27, x28, [sp, #128]
        .cfi_restore x27
        .cfi_restore x28
        ldp     x29, x30, [sp, #144]
        .cfi_restore x29
        .cfi_restore x30
        ldp     d8, d9, [sp], #160
        .cfi_restore d8
        .cfi_restore d9
        .cfi_def_cfa_offset 0
        ret
        .cfi_restore_state
        .cfi_endproc
        .size   dgms_igemm_tile_7x8c4_a55, . - dgms_igemm_tile_7x8c4_a55

// `count` pairs of rows of 4 inputs.
        .globl  dgms_igemm_stationary_4_a55
        .hidden dgms_igemm_stationary_4_a55
        .type   dgms_igemm_stationary_4_a55, %function
        .p2align 5
dgms_igemm_stationary_4_a55:
        .cfi_startproc
        hint    #34
        stp     d8, d9, [sp, #-160]!
        .cfi_def_cfa_offset 160
        .cfi_rel_offset d8, 0
        .cfi_rel_offset d9, 8
        stp     d10, d11, [sp, #16]
        .cfi_rel_offset d10, 16
        .cfi_rel_offset d11, 24
        stp     d12, d13, [sp, #32]
        .cfi_rel_offset d12, 32
        .cfi_rel_offset d13, 40
        stp     d14, d15, [sp, #48]
        .cfi_rel_offset d14, 48
        .cfi_rel_offset d15, 56
        stp     x19, x20, [sp, #64]
        .cfi_rel_offset x19, 64
        .cfi_rel_offset x20, 72
        stp     x21, x22, [sp, #80]
        .cfi_rel_offset x21, 80
        .cfi_rel_offset x22, 88
        stp     x23, x24, [sp, #96]
        .cfi_rel_offset x23, 96
        .cfi_rel_offset x24, 104
        stp     x25, x26, [sp, #112]
        .cfi_rel_offset x25, 112
        .cfi_rel_offset x26, 120
        stp     x27, x28, [sp, #128]
        .cfi_rel_offset x27, 128
        .cfi_rel_offset x28, 136
        stp     x29, x30, [sp, #144]
        .cfi_rel_offset x29, 144
        .cfi_rel_offset x30, 152
        ldp     x2, x3, [x0, #0]
        lsl     x3, x3, #3
        ldp     x7, x8, [x0, #40]
        ldp     x22, x23, [x0, #64]
        ldr     x1, [x0, #56]
        ldr     x21, [x0, #80]
        ldr     x17, [x0, #88]
        ldr     x5, [x0, #32]
        ldp     q0, q1, [x5, #0]
        cmp     w21, #1
        b.eq    20f
        cmp     w21, #2
        b.eq    30f
10:
        ldp     x24, x25, [x17, #0]
        ldp     x26, x27, [x17, #16]
        ldp     x20, x21, [x17, #64]
        ldp     x28, x29, [x17, #80]
        ldp     q6, q7, [x17, #32]
        ldr     q8, [x17, #112]
        mov     x30, x17
        add     x4, x8, x8
        mov     x17, #16
        ldr     x9, [x2, #0]
        subs    x1, x1, #1
        ldr     x10, [x2, #8]
        csel    x19, x17, xzr, ne
        ins     v2.d[0], x24
        ins     v3.d[0], x26
        ins     v4.d[0], x24
        ins     v5.d[0], x26
        add     x2, x2, x19
        ldr     d9, [x9, #0]
        ldr     d10, [x10, #0]
        ins     v2.d[1], x25
        ldr     x9, [x2, #0]
        ins     v3.d[1], x27
        sdot    v2.4s, v0.16b, v9.4b[0]
        ldr     x10, [x2, #8]
        sdot    v3.4s, v1.16b, v9.4b[0]
        ins     v4.d[1], x25
        ins     v5.d[1], x27
        ldr     d9, [x9, #0]
        sdot    v4.4s, v0.16b, v10.4b[0]
        sdot    v5.4s, v1.16b, v10.4b[0]
        ldr     d10, [x10, #0]
        cbz     x1, 12f
11:
        scvtf   v2.4s, v2.4s
        ins     v11.d[0], x20
        scvtf   v3.4s, v3.4s
        ins     v12.d[0], x28
        scvtf   v4.4s, v4.4s
        ins     v13.d[0], x20
        scvtf   v5.4s, v5.4s
        ins     v14.d[0], x28
        ins     v11.d[1], x21
        ins     v12.d[1], x29
        ins     v13.d[1], x21
        ins     v14.d[1], x29
        fmla    v11.4s, v2.4s, v6.4s
        ins     v2.d[0], x24
        fmla    v12.4s, v3.4s, v7.4s
        ins     v3.d[0], x26
        fmla    v13.4s, v4.4s, v6.4s
        ins     v4.d[0], x24
        fmla    v14.4s, v5.4s, v7.4s
        ins     v5.d[0], x26
        fadd    v11.4s, v11.4s, v8.4s
        ins     v2.d[1], x25
        fadd    v12.4s, v12.4s, v8.4s
        ins     v3.d[1], x27
        fadd    v13.4s, v13.4s, v8.4s
        ins     v4.d[1], x25
        fadd    v14.4s, v14.4s, v8.4s
        ins     v5.d[1], x27
        sdot    v2.4s, v0.16b, v9.4b[0]
        subs    x1, x1, #1
        uzp1    v11.8h, v11.8h, v12.8h
        csel    x19, x17, xzr, ne
        sdot    v3.4s, v1.16b, v9.4b[0]
        add     x2, x2, x19
        uzp1    v13.8h, v13.8h, v14.8h
        ldr     x9, [x2, #0]
        sqxtn   v11.8b, v11.8h
        ldr     x10, [x2, #8]
        sqxtn   v13.8b, v13.8h
        mov     x5, x7
        sdot    v4.4s, v0.16b, v10.4b[0]
        add     x7, x7, x4
        sdot    v5.4s, v1.16b, v10.4b[0]
        ldr     d9, [x9, #0]
        str     d11, [x5]
        ldr     d10, [x10, #0]
        str     d13, [x5, x8]
        b.ne    11b
12:
        scvtf   v2.4s, v2.4s
        ins     v11.d[0], x20
        scvtf   v3.4s, v3.4s
        ins     v12.d[0], x28
        scvtf   v4.4s, v4.4s
        ins     v13.d[0], x20
        scvtf   v5.4s, v5.4s
        ins     v14.d[0], x28
        ins     v11.d[1], x21
        ins     v12.d[1], x29
        ins     v13.d[1], x21
        ins     v14.d[1], x29
        fmla    v11.4s, v2.4s, v6.4s
        mov     x5, x7
        fmla    v12.4s, v3.4s, v7.4s
        add     x7, x7, x4
        fmla    v13.4s, v4.4s, v6.4s
        fmla    v14.4s, v5.4s, v7.4s
        fadd    v11.4s, v11.4s, v8.4s
        fadd    v12.4s, v12.4s, v8.4s
        fadd    v13.4s, v13.4s, v8.4s
        fadd    v14.4s, v14.4s, v8.4s
        uzp1    v11.8h, v11.8h, v12.8h
        uzp1    v13.8h, v13.8h, v14.8h
        sqxtn   v11.8b, v11.8h
        sqxtn   v13.8b, v13.8h
        str     d11, [x5]
        str     d13, [x5, x8]
        b       40f
20:
        ldp     x24, x25, [x17, #0]
        ldp     x26, x27, [x17, #16]
        ldp     x20, x21, [x17, #64]
        ldp     x28, x29, [x17, #80]
        ldp     q6, q7, [x17, #32]
        ldr     q8, [x17, #112]
        ldr     q9, [x17, #128]
        mov     x30, x17
        add     x4, x8, x8
        mov     x17, #16
        add     x6, x23, x23
        ldr     x9, [x2, #0]
        subs    x1, x1, #1
        ldr     x10, [x2, #8]
        csel    x19, x17, xzr, ne
        ins     v2.d[0], x24
        ins     v3.d[0], x26
        ins     v4.d[0], x24
        ins     v5.d[0], x26
        add     x2, x2, x19
        ldr     d10, [x9, #0]
        ldr     d11, [x10, #0]
        ins     v2.d[1], x25
        ldr     x9, [x2, #0]
        ins     v3.d[1], x27
        sdot    v2.4s, v0.16b, v10.4b[0]
        ldr     x10, [x2, #8]
        sdot    v3.4s, v1.16b, v10.4b[0]
        ins     v4.d[1], x25
        ins     v5.d[1], x27
        ldr     d10, [x9, #0]
        sdot    v4.4s, v0.16b, v11.4b[0]
        sdot    v5.4s, v1.16b, v11.4b[0]
        ldr     d11, [x10, #0]
        cbz     x1, 22f
21:
        scvtf   v2.4s, v2.4s
        ins     v12.d[0], x20
        scvtf   v3.4s, v3.4s
        ins     v13.d[0], x28
        scvtf   v4.4s, v4.4s
        ins     v14.d[0], x20
        scvtf   v5.4s, v5.4s
        ins     v15.d[0], x28
        ins     v12.d[1], x21
        ins     v13.d[1], x29
        ins     v14.d[1], x21
        ins     v15.d[1], x29
        fmla    v12.4s, v2.4s, v6.4s
        mov     x13, x22
        fmla    v13.4s, v3.4s, v7.4s
        ins     v2.d[0], x24
        fmla    v14.4s, v4.4s, v6.4s
        ins     v3.d[0], x26
        fmla    v15.4s, v5.4s, v7.4s
        ins     v4.d[0], x24
        fadd    v12.4s, v12.4s, v8.4s
        ins     v5.d[0], x26
        fadd    v13.4s, v13.4s, v8.4s
        ins     v2.d[1], x25
        fadd    v14.4s, v14.4s, v8.4s
        ins     v3.d[1], x27
        fadd    v15.4s, v15.4s, v8.4s
        ins     v4.d[1], x25
        sdot    v2.4s, v0.16b, v10.4b[0]
        ins     v5.d[1], x27
        uzp1    v12.8h, v12.8h, v13.8h
        ldr     d13, [x13]
        sdot    v3.4s, v1.16b, v10.4b[0]
        subs    x1, x1, #1
        uzp1    v14.8h, v14.8h, v15.8h
        ldr     d15, [x13, x23]
        saddw   v12.8h, v12.8h, v13.8b
        csel    x19, x17, xzr, ne
        sdot    v4.4s, v0.16b, v11.4b[0]
        add     x2, x2, x19
        saddw   v14.8h, v14.8h, v15.8b
        ldr     x9, [x2, #0]
        add     v12.8h, v12.8h, v9.8h
        ldr     x10, [x2, #8]
        sdot    v5.4s, v1.16b, v11.4b[0]
        mov     x5, x7
        add     v14.8h, v14.8h, v9.8h
        add     x7, x7, x4
        sqxtn   v12.8b, v12.8h
        add     x22, x22, x6
        ldr     d10, [x9, #0]
        sqxtn   v14.8b, v14.8h
        ldr     d11, [x10, #0]
        str     d12, [x5]
        str     d14, [x5, x8]
        b.ne    21b
22:
        scvtf   v2.4s, v2.4s
        ins     v12.d[0], x20
        scvtf   v3.4s, v3.4s
        ins     v13.d[0], x28
        scvtf   v4.4s, v4.4s
        ins     v14.d[0], x20
        scvtf   v5.4s, v5.4s
        ins     v15.d[0], x28
        ins     v12.d[1], x21
        ins     v13.d[1], x29
        ins     v14.d[1], x21
        ins     v15.d[1], x29
        fmla    v12.4s, v2.4s, v6.4s
        mov     x13, x22
        fmla    v13.4s, v3.4s, v7.4s
        mov     x5, x7
        fmla    v14.4s, v4.4s, v6.4s
        add     x7, x7, x4
        fmla    v15.4s, v5.4s, v7.4s
        add     x22, x22, x6
        fadd    v12.4s, v12.4s, v8.4s
        fadd    v13.4s, v13.4s, v8.4s
        fadd    v14.4s, v14.4s, v8.4s
        fadd    v15.4s, v15.4s, v8.4s
        uzp1    v12.8h, v12.8h, v13.8h
        ldr     d13, [x13]
        uzp1    v14.8h, v14.8h, v15.8h
        ldr     d15, [x13, x23]
        saddw   v12.8h, v12.8h, v13.8b
        saddw   v14.8h, v14.8h, v15.8b
        add     v12.8h, v12.8h, v9.8h
        add     v14.8h, v14.8h, v9.8h
        sqxtn   v12.8b, v12.8h
        sqxtn   v14.8b, v14.8h
        str     d12, [x5]
        str     d14, [x5, x8]
        b       40f
30:
        ldp     x24, x25, [x17, #0]
        ldp     x26, x27, [x17, #16]
        ldp     x20, x21, [x17, #64]
        ldp     x28, x29, [x17, #80]
        ldp     q6, q7, [x17, #32]
        ldr     q8, [x17, #112]
        ldr     q9, [x17, #128]
        mov     x30, x17
        add     x4, x8, x8
        mov     x17, #16
        add     x6, x23, x23
        ldr     x9, [x2, #0]
        subs    x1, x1, #1
        ldr     x10, [x2, #8]
        csel    x19, x17, xzr, ne
        ins     v2.d[0], x24
        ins     v3.d[0], x26
        ins     v4.d[0], x24
        ins     v5.d[0], x26
        add     x2, x2, x19
        ldr     d10, [x9, #0]
        ldr     d11, [x10, #0]
        ins     v2.d[1], x25
        ldr     x9, [x2, #0]
        ins     v3.d[1], x27
        sdot    v2.4s, v0.16b, v10.4b[0]
        ldr     x10, [x2, #8]
        sdot    v3.4s, v1.16b, v10.4b[0]
        ins     v4.d[1], x25
        ins     v5.d[1], x27
        ldr     d10, [x9, #0]
        sdot    v4.4s, v0.16b, v11.4b[0]
        sdot    v5.4s, v1.16b, v11.4b[0]
        ldr     d11, [x10, #0]
        cbz     x1, 32f
31:
        scvtf   v12.4s, v2.4s
        ins     v16.d[0], x20
        scvtf   v13.4s, v3.4s
        ins     v17.d[0], x28
        scvtf   v14.4s, v4.4s
        ins     v18.d[0], x20
        scvtf   v15.4s, v5.4s
        ins     v19.d[0], x28
        ins     v16.d[1], x21
        ins     v17.d[1], x29
        ins     v18.d[1], x21
        ins     v19.d[1], x29
        fmla    v16.4s, v12.4s, v6.4s
        mov     x13, x22
        fmla    v17.4s, v13.4s, v7.4s
        ldr     d12, [x30, #144]
        fmla    v18.4s, v14.4s, v6.4s
        ldr     d14, [x30, #144]
        fmla    v19.4s, v15.4s, v7.4s
        ins     v2.d[0], x24
        fadd    v16.4s, v16.4s, v8.4s
        ins     v3.d[0], x26
        fadd    v17.4s, v17.4s, v8.4s
        ins     v4.d[0], x24
        fadd    v18.4s, v18.4s, v8.4s
        ins     v5.d[0], x26
        fadd    v19.4s, v19.4s, v8.4s
        ins     v2.d[1], x25
        ins     v3.d[1], x27
        ins     v4.d[1], x25
        uzp1    v16.8h, v16.8h, v17.8h
        ldr     d17, [x13]
        sdot    v2.4s, v0.16b, v10.4b[0]
        ins     v5.d[1], x27
        uzp1    v18.8h, v18.8h, v19.8h
        ldr     d19, [x13, x23]
        saddw   v16.8h, v16.8h, v17.8b
        ldr     d13, [x30, #152]
        sdot    v3.4s, v1.16b, v10.4b[0]
        ldr     d15, [x30, #152]
        saddw   v18.8h, v18.8h, v19.8b
        subs    x1, x1, #1
        add     v16.8h, v16.8h, v9.8h
        csel    x19, x17, xzr, ne
        sdot    v4.4s, v0.16b, v11.4b[0]
        add     x2, x2, x19
        add     v18.8h, v18.8h, v9.8h
        ldr     x9, [x2, #0]
        sqxtn   v16.8b, v16.8h
        ldr     x10, [x2, #8]
        sdot    v5.4s, v1.16b, v11.4b[0]
        mov     x5, x7
        sqxtn   v18.8b, v18.8h
        add     x7, x7, x4
        add     x22, x22, x6
        ldr     d10, [x9, #0]
        smax    v16.8b, v16.8b, v12.8b
        ldr     d11, [x10, #0]
        smax    v18.8b, v18.8b, v14.8b
        smin    v16.8b, v16.8b, v13.8b
        smin    v18.8b, v18.8b, v15.8b
        str     d16, [x5]
        str     d18, [x5, x8]
        b.ne    31b
32:
        scvtf   v12.4s, v2.4s
        ins     v16.d[0], x20
        scvtf   v13.4s, v3.4s
        ins     v17.d[0], x28
        scvtf   v14.4s, v4.4s
        ins     v18.d[0], x20
        scvtf   v15.4s, v5.4s
        ins     v19.d[0], x28
        ins     v16.d[1], x21
        ins     v17.d[1], x29
        ins     v18.d[1], x21
        ins     v19.d[1], x29
        fmla    v16.4s, v12.4s, v6.4s
        mov     x13, x22
        fmla    v17.4s, v13.4s, v7.4s
        ldr     d12, [x30, #144]
        fmla    v18.4s, v14.4s, v6.4s
        ldr     d14, [x30, #144]
        fmla    v19.4s, v15.4s, v7.4s
        ldr     d13, [x30, #152]
        fadd    v16.4s, v16.4s, v8.4s
        ldr     d15, [x30, #152]
        fadd    v17.4s, v17.4s, v8.4s
        mov     x5, x7
        fadd    v18.4s, v18.4s, v8.4s
        add     x7, x7, x4
        fadd    v19.4s, v19.4s, v8.4s
        add     x22, x22, x6
        uzp1    v16.8h, v16.8h, v17.8h
        ldr     d17, [x13]
        uzp1    v18.8h, v18.8h, v19.8h
        ldr     d19, [x13, x23]
        saddw   v16.8h, v16.8h, v17.8b
        saddw   v18.8h, v18.8h, v19.8b
        add     v16.8h, v16.8h, v9.8h
        add     v18.8h, v18.8h, v9.8h
        sqxtn   v16.8b, v16.8h
        sqxtn   v18.8b, v18.8h
        smax    v16.8b, v16.8b, v12.8b
        smax    v18.8b, v18.8b, v14.8b
        smin    v16.8b, v16.8b, v13.8b
        smin    v18.8b, v18.8b, v15.8b
        str     d16, [x5]
        str     d18, [x5, x8]
40:
        .cfi_remember_state
        ldp     d10, d11, [sp, #16]
        .cfi_restore d10
        .cfi_restore d11
        ldp     d12, d13, [sp, #32]
        .cfi_restore d12
        .cfi_restore d13
        ldp     d14, d15, [sp, #48]
        .cfi_restore d14
        .cfi_restore d15
        ldp     x19, x20, [sp, #64]
        .cfi_restore x19
        .cfi_restore x20
        ldp     x21, x22, [sp, #80]
        .cfi_restore x21
        .cfi_restore x22
        ldp     x23, x24, [sp, #96]
        .cfi_restore x23
        .cfi_restore x24
        ldp     x25, x26, [sp, #112]
        .cfi_restore x25
        .cfi_restore x26
        ldp     x27, x28, [sp, #128]
        .cfi_restore x27
        .cfi_restore x28
        ldp     x29, x30, [sp, #144]
        .cfi_restore x29
        .cfi_restore x30
        ldp     d8, d9, [sp], #160
        .cfi_restore d8
        .cfi_restore d9
        .cfi_def_cfa_offset 0
        ret
        .cfi_restore_state
        .cfi_endproc
        .size   dgms_igemm_stationary_4_a55, . - dgms_igemm_stationary_4_a55

// `count` pairs of rows of 8 inputs.
        .globl  dgms_igemm_stationary_8_a55
        .hidden dgms_igemm_stationary_8_a55
        .type   dgms_igemm_stationary_8_a55, %function
        .p2align 5
dgms_igemm_stationary_8_a55:
        .cfi_startproc
        hint    #34
        stp     d8, d9, [sp, #-160]!
        .cfi_def_cfa_offset 160
        .cfi_rel_offset d8, 0
        .cfi_rel_offset d9, 8
        stp     d10, d11, [sp, #16]
        .cfi_rel_offset d10, 16
        .cfi_rel_offset d11, 24
        stp     d12, d13, [sp, #32]
        .cfi_rel_offset d12, 32
        .cfi_rel_offset d13, 40
        stp     d14, d15, [sp, #48]
        .cfi_rel_offset d14, 48
        .cfi_rel_offset d15, 56
        stp     x19, x20, [sp, #64]
        .cfi_rel_offset x19, 64
        .cfi_rel_offset x20, 72
        stp     x21, x22, [sp, #80]
        .cfi_rel_offset x21, 80
        .cfi_rel_offset x22, 88
        stp     x23, x24, [sp, #96]
        .cfi_rel_offset x23, 96
        .cfi_rel_offset x24, 104
        stp     x25, x26, [sp, #112]
        .cfi_rel_offset x25, 112
        .cfi_rel_offset x26, 120
        stp     x27, x28, [sp, #128]
        .cfi_rel_offset x27, 128
        .cfi_rel_offset x28, 136
        stp     x29, x30, [sp, #144]
        .cfi_rel_offset x29, 144
        .cfi_rel_offset x30, 152
        ldp     x2, x3, [x0, #0]
        lsl     x3, x3, #3
        ldp     x7, x8, [x0, #40]
        ldp     x22, x23, [x0, #64]
        ldr     x1, [x0, #56]
        ldr     x21, [x0, #80]
        ldr     x17, [x0, #88]
        ldr     x5, [x0, #32]
        ldp     q0, q1, [x5, #0]
        ldp     q2, q3, [x5, #32]
        cmp     w21, #1
        b.eq    20f
        cmp     w21, #2
        b.eq    30f
10:
        ldp     x24, x25, [x17, #0]
        ldp     x26, x27, [x17, #16]
        ldp     x20, x21, [x17, #64]
        ldp     x28, x29, [x17, #80]
        ldp     q8, q9, [x17, #32]
        ldr     q10, [x17, #112]
        mov     x30, x17
        add     x4, x8, x8
        mov     x17, #16
        ldr     x9, [x2, #0]
        ins     v4.d[0], x24
        ldr     x10, [x2, #8]
        ins     v5.d[0], x26
        ins     v6.d[0], x24
        ins     v7.d[0], x26
        ldr     d11, [x9, #0]
        ins     v4.d[1], x25
        ldr     d12, [x10, #0]
        ins     v5.d[1], x27
        ins     v6.d[1], x25
        ins     v7.d[1], x27
        sdot    v4.4s, v0.16b, v11.4b[0]
        subs    x1, x1, #1
        sdot    v5.4s, v1.16b, v11.4b[0]
        csel    x19, x17, xzr, ne
        sdot    v6.4s, v0.16b, v12.4b[0]
        add     x2, x2, x19
        sdot    v7.4s, v1.16b, v12.4b[0]
        ldr     x9, [x2, #0]
        sdot    v4.4s, v2.16b, v11.4b[1]
        ldr     x10, [x2, #8]
        sdot    v5.4s, v3.16b, v11.4b[1]
        sdot    v6.4s, v2.16b, v12.4b[1]
        ldr     d11, [x9, #0]
        sdot    v7.4s, v3.16b, v12.4b[1]
        ldr     d12, [x10, #0]
        cbz     x1, 12f
11:
        scvtf   v4.4s, v4.4s
        ins     v13.d[0], x20
        scvtf   v5.4s, v5.4s
        ins     v14.d[0], x28
        scvtf   v6.4s, v6.4s
        ins     v15.d[0], x20
        scvtf   v7.4s, v7.4s
        ins     v16.d[0], x28
        ins     v13.d[1], x21
        ins     v14.d[1], x29
        ins     v15.d[1], x21
        ins     v16.d[1], x29
        fmla    v13.4s, v4.4s, v8.4s
        ins     v4.d[0], x24
        fmla    v14.4s, v5.4s, v9.4s
        ins     v5.d[0], x26
        fmla    v15.4s, v6.4s, v8.4s
        ins     v6.d[0], x24
        fmla    v16.4s, v7.4s, v9.4s
        ins     v7.d[0], x26
        fadd    v13.4s, v13.4s, v10.4s
        ins     v4.d[1], x25
        fadd    v14.4s, v14.4s, v10.4s
        ins     v5.d[1], x27
        fadd    v15.4s, v15.4s, v10.4s
        ins     v6.d[1], x25
        fadd    v16.4s, v16.4s, v10.4s
        ins     v7.d[1], x27
        sdot    v4.4s, v0.16b, v11.4b[0]
        subs    x1, x1, #1
        sdot    v5.4s, v1.16b, v11.4b[0]
        csel    x19, x17, xzr, ne
        sdot    v6.4s, v0.16b, v12.4b[0]
        add     x2, x2, x19
        sdot    v7.4s, v1.16b, v12.4b[0]
        ldr     x9, [x2, #0]
        uzp1    v13.8h, v13.8h, v14.8h
        ldr     x10, [x2, #8]
        uzp1    v15.8h, v15.8h, v16.8h
        mov     x5, x7
        sqxtn   v13.8b, v13.8h
        add     x7, x7, x4
        sqxtn   v15.8b, v15.8h
        sdot    v4.4s, v2.16b, v11.4b[1]
        sdot    v5.4s, v3.16b, v11.4b[1]
        ldr     d11, [x9, #0]
        sdot    v6.4s, v2.16b, v12.4b[1]
        str     d13, [x5]
        sdot    v7.4s, v3.16b, v12.4b[1]
        str     d15, [x5, x8]
        ldr     d12, [x10, #0]
        b.ne    11b
12:
        scvtf   v4.4s, v4.4s
        ins     v13.d[0], x20
        scvtf   v5.4s, v5.4s
        ins     v14.d[0], x28
        scvtf   v6.4s, v6.4s
        ins     v15.d[0], x20
        scvtf   v7.4s, v7.4s
        ins     v16.d[0], x28
        ins     v13.d[1], x21
        ins     v14.d[1], x29
        ins     v15.d[1], x21
        ins     v16.d[1], x29
        fmla    v13.4s, v4.4s, v8.4s
        mov     x5, x7
        fmla    v14.4s, v5.4s, v9.4s
        add     x7, x7, x4
        fmla    v15.4s, v6.4s, v8.4s
        fmla    v16.4s, v7.4s, v9.4s
        fadd    v13.4s, v13.4s, v10.4s
        fadd    v14.4s, v14.4s, v10.4s
        fadd    v15.4s, v15.4s, v10.4s
        fadd    v16.4s, v16.4s, v10.4s
        uzp1    v13.8h, v13.8h, v14.8h
        uzp1    v15.8h, v15.8h, v16.8h
        sqxtn   v13.8b, v13.8h
        sqxtn   v15.8b, v15.8h
        str     d13, [x5]
        str     d15, [x5, x8]
        b       40f
20:
        ldp     x24, x25, [x17, #0]
        ldp     x26, x27, [x17, #16]
        ldp     x20, x21, [x17, #64]
        ldp     x28, x29, [x17, #80]
        ldp     q8, q9, [x17, #32]
        ldr     q10, [x17, #112]
        ldr     q11, [x17, #128]
        mov     x30, x17
        add     x4, x8, x8
        mov     x17, #16
        add     x6, x23, x23
        ldr     x9, [x2, #0]
        ins     v4.d[0], x24
        ldr     x10, [x2, #8]
        ins     v5.d[0], x26
        ins     v6.d[0], x24
        ins     v7.d[0], x26
        ldr     d12, [x9, #0]
        ins     v4.d[1], x25
        ldr     d13, [x10, #0]
        ins     v5.d[1], x27
        ins     v6.d[1], x25
        ins     v7.d[1], x27
        sdot    v4.4s, v0.16b, v12.4b[0]
        subs    x1, x1, #1
        sdot    v5.4s, v1.16b, v12.4b[0]
        csel    x19, x17, xzr, ne
        sdot    v6.4s, v0.16b, v13.4b[0]
        add     x2, x2, x19
        sdot    v7.4s, v1.16b, v13.4b[0]
        ldr     x9, [x2, #0]
        sdot    v4.4s, v2.16b, v12.4b[1]
        ldr     x10, [x2, #8]
        sdot    v5.4s, v3.16b, v12.4b[1]
        sdot    v6.4s, v2.16b, v13.4b[1]
        ldr     d12, [x9, #0]
        sdot    v7.4s, v3.16b, v13.4b[1]
        ldr     d13, [x10, #0]
        cbz     x1, 22f
21:
        scvtf   v4.4s, v4.4s
        ins     v14.d[0], x20
        scvtf   v5.4s, v5.4s
        ins     v15.d[0], x28
        scvtf   v6.4s, v6.4s
        ins     v16.d[0], x20
        scvtf   v7.4s, v7.4s
        ins     v17.d[0], x28
        ins     v14.d[1], x21
        ins     v15.d[1], x29
        ins     v16.d[1], x21
        ins     v17.d[1], x29
        fmla    v14.4s, v4.4s, v8.4s
        mov     x13, x22
        fmla    v15.4s, v5.4s, v9.4s
        ins     v4.d[0], x24
        fmla    v16.4s, v6.4s, v8.4s
        ins     v5.d[0], x26
        fmla    v17.4s, v7.4s, v9.4s
        ins     v6.d[0], x24
        fadd    v14.4s, v14.4s, v10.4s
        ins     v7.d[0], x26
        fadd    v15.4s, v15.4s, v10.4s
        ins     v4.d[1], x25
        fadd    v16.4s, v16.4s, v10.4s
        ins     v5.d[1], x27
        fadd    v17.4s, v17.4s, v10.4s
        ins     v6.d[1], x25
        sdot    v4.4s, v0.16b, v12.4b[0]
        ins     v7.d[1], x27
        uzp1    v14.8h, v14.8h, v15.8h
        ldr     d15, [x13]
        sdot    v5.4s, v1.16b, v12.4b[0]
        subs    x1, x1, #1
        uzp1    v16.8h, v16.8h, v17.8h
        ldr     d17, [x13, x23]
        saddw   v14.8h, v14.8h, v15.8b
        csel    x19, x17, xzr, ne
        sdot    v6.4s, v0.16b, v13.4b[0]
        add     x2, x2, x19
        saddw   v16.8h, v16.8h, v17.8b
        ldr     x9, [x2, #0]
        sdot    v7.4s, v1.16b, v13.4b[0]
        ldr     x10, [x2, #8]
        add     v14.8h, v14.8h, v11.8h
        mov     x5, x7
        add     v16.8h, v16.8h, v11.8h
        add     x7, x7, x4
        sdot    v4.4s, v2.16b, v12.4b[1]
        add     x22, x22, x6
        sqxtn   v14.8b, v14.8h
        sqxtn   v16.8b, v16.8h
        sdot    v5.4s, v3.16b, v12.4b[1]
        ldr     d12, [x9, #0]
        sdot    v6.4s, v2.16b, v13.4b[1]
        sdot    v7.4s, v3.16b, v13.4b[1]
        str     d14, [x5]
        str     d16, [x5, x8]
        ldr     d13, [x10, #0]
        b.ne    21b
22:
        scvtf   v4.4s, v4.4s
        ins     v14.d[0], x20
        scvtf   v5.4s, v5.4s
        ins     v15.d[0], x28
        scvtf   v6.4s, v6.4s
        ins     v16.d[0], x20
        scvtf   v7.4s, v7.4s
        ins     v17.d[0], x28
        ins     v14.d[1], x21
        ins     v15.d[1], x29
        ins     v16.d[1], x21
        ins     v17.d[1], x29
        fmla    v14.4s, v4.4s, v8.4s
        mov     x13, x22
        fmla    v15.4s, v5.4s, v9.4s
        mov     x5, x7
        fmla    v16.4s, v6.4s, v8.4s
        add     x7, x7, x4
        fmla    v17.4s, v7.4s, v9.4s
        add     x22, x22, x6
        fadd    v14.4s, v14.4s, v10.4s
        fadd    v15.4s, v15.4s, v10.4s
        fadd    v16.4s, v16.4s, v10.4s
        fadd    v17.4s, v17.4s, v10.4s
        uzp1    v14.8h, v14.8h, v15.8h
        ldr     d15, [x13]
        uzp1    v16.8h, v16.8h, v17.8h
        ldr     d17, [x13, x23]
        saddw   v14.8h, v14.8h, v15.8b
        saddw   v16.8h, v16.8h, v17.8b
        add     v14.8h, v14.8h, v11.8h
        add     v16.8h, v16.8h, v11.8h
        sqxtn   v14.8b, v14.8h
        sqxtn   v16.8b, v16.8h
        str     d14, [x5]
        str     d16, [x5, x8]
        b       40f
30:
        ldp     x24, x25, [x17, #0]
        ldp     x26, x27, [x17, #16]
        ldp     x20, x21, [x17, #64]
        ldp     x28, x29, [x17, #80]
        ldp     q8, q9, [x17, #32]
        ldr     q10, [x17, #112]
        ldr     q11, [x17, #128]
        mov     x30, x17
        add     x4, x8, x8
        mov     x17, #16
        add     x6, x23, x23
        ldr     x9, [x2, #0]
        ins     v4.d[0], x24
        ldr     x10, [x2, #8]
        ins     v5.d[0], x26
        ins     v6.d[0], x24
        ins     v7.d[0], x26
        ldr     d12, [x9, #0]
        ins     v4.d[1], x25
        ldr     d13, [x10, #0]
        ins     v5.d[1], x27
        ins     v6.d[1], x25
        ins     v7.d[1], x27
        sdot    v4.4s, v0.16b, v12.4b[0]
        subs    x1, x1, #1
        sdot    v5.4s, v1.16b, v12.4b[0]
        csel    x19, x17, xzr, ne
        sdot    v6.4s, v0.16b, v13.4b[0]
        add     x2, x2, x19
        sdot    v7.4s, v1.16b, v13.4b[0]
        ldr     x9, [x2, #0]
        sdot    v4.4s, v2.16b, v12.4b[1]
        ldr     x10, [x2, #8]
        sdot    v5.4s, v3.16b, v12.4b[1]
        sdot    v6.4s, v2.16b, v13.4b[1]
        ldr     d12, [x9, #0]
        sdot    v7.4s, v3.16b, v13.4b[1]
        ldr     d13, [x10, #0]
        cbz     x1, 32f
31:
        scvtf   v14.4s, v4.4s
        ins     v18.d[0], x20
        scvtf   v15.4s, v5.4s
        ins     v19.d[0], x28
        scvtf   v16.4s, v6.4s
        ins     v20.d[0], x20
        scvtf   v17.4s, v7.4s
        ins     v21.d[0], x28
        ins     v18.d[1], x21
        ins     v19.d[1], x29
        ins     v20.d[1], x21
        ins     v21.d[1], x29
        fmla    v18.4s, v14.4s, v8.4s
        mov     x13, x22
        fmla    v19.4s, v15.4s, v9.4s
        ins     v4.d[0], x24
        fmla    v20.4s, v16.4s, v8.4s
        ins     v5.d[0], x26
        fmla    v21.4s, v17.4s, v9.4s
        ins     v6.d[0], x24
        fadd    v18.4s, v18.4s, v10.4s
        ins     v7.d[0], x26
        fadd    v19.4s, v19.4s, v10.4s
        ins     v4.d[1], x25
        fadd    v20.4s, v20.4s, v10.4s
        ins     v5.d[1], x27
        fadd    v21.4s, v21.4s, v10.4s
        ins     v6.d[1], x25
        sdot    v4.4s, v0.16b, v12.4b[0]
        ins     v7.d[1], x27
        uzp1    v18.8h, v18.8h, v19.8h
        ldr     d19, [x13]
        sdot    v5.4s, v1.16b, v12.4b[0]
        ldr     d14, [x30, #144]
        uzp1    v20.8h, v20.8h, v21.8h
        ldr     d21, [x13, x23]
        saddw   v18.8h, v18.8h, v19.8b
        ldr     d16, [x30, #144]
        sdot    v6.4s, v0.16b, v13.4b[0]
        ldr     d15, [x30, #152]
        saddw   v20.8h, v20.8h, v21.8b
        ldr     d17, [x30, #152]
        add     v18.8h, v18.8h, v11.8h
        subs    x1, x1, #1
        sdot    v7.4s, v1.16b, v13.4b[0]
        csel    x19, x17, xzr, ne
        add     v20.8h, v20.8h, v11.8h
        add     x2, x2, x19
        sqxtn   v18.8b, v18.8h
        ldr     x9, [x2, #0]
        sdot    v4.4s, v2.16b, v12.4b[1]
        ldr     x10, [x2, #8]
        sqxtn   v20.8b, v20.8h
        mov     x5, x7
        sdot    v5.4s, v3.16b, v12.4b[1]
        add     x7, x7, x4
        sdot    v6.4s, v2.16b, v13.4b[1]
        add     x22, x22, x6
        sdot    v7.4s, v3.16b, v13.4b[1]
        ldr     d12, [x9, #0]
        smax    v18.8b, v18.8b, v14.8b
        smax    v20.8b, v20.8b, v16.8b
        ldr     d13, [x10, #0]
        smin    v18.8b, v18.8b, v15.8b
        smin    v20.8b, v20.8b, v17.8b
        str     d18, [x5]
        str     d20, [x5, x8]
        b.ne    31b
32:
        scvtf   v14.4s, v4.4s
        ins     v18.d[0], x20
        scvtf   v15.4s, v5.4s
        ins     v19.d[0], x28
        scvtf   v16.4s, v6.4s
        ins     v20.d[0], x20
        scvtf   v17.4s, v7.4s
        ins     v21.d[0], x28
        ins     v18.d[1], x21
        ins     v19.d[1], x29
        ins     v20.d[1], x21
        ins     v21.d[1], x29
        fmla    v18.4s, v14.4s, v8.4s
        mov     x13, x22
        fmla    v19.4s, v15.4s, v9.4s
        ldr     d14, [x30, #144]
        fmla    v20.4s, v16.4s, v8.4s
        ldr     d16, [x30, #144]
        fmla    v21.4s, v17.4s, v9.4s
        ldr     d15, [x30, #152]
        fadd    v18.4s, v18.4s, v10.4s
        ldr     d17, [x30, #152]
        fadd    v19.4s, v19.4s, v10.4s
        mov     x5, x7
        fadd    v20.4s, v20.4s, v10.4s
        add     x7, x7, x4
        fadd    v21.4s, v21.4s, v10.4s
        add     x22, x22, x6
        uzp1    v18.8h, v18.8h, v19.8h
        ldr     d19, [x13]
        uzp1    v20.8h, v20.8h, v21.8h
        ldr     d21, [x13, x23]
        saddw   v18.8h, v18.8h, v19.8b
        saddw   v20.8h, v20.8h, v21.8b
        add     v18.8h, v18.8h, v11.8h
        add     v20.8h, v20.8h, v11.8h
        sqxtn   v18.8b, v18.8h
        sqxtn   v20.8b, v20.8h
        smax    v18.8b, v18.8b, v14.8b
        smax    v20.8b, v20.8b, v16.8b
        smin    v18.8b, v18.8b, v15.8b
        smin    v20.8b, v20.8b, v17.8b
        str     d18, [x5]
        str     d20, [x5, x8]
40:
        .cfi_remember_state
        ldp     d10, d11, [sp, #16]
        .cfi_restore d10
        .cfi_restore d11
        ldp     d12, d13, [sp, #32]
        .cfi_restore d12
        .cfi_restore d13
        ldp     d14, d15, [sp, #48]
        .cfi_restore d14
        .cfi_restore d15
        ldp     x19, x20, [sp, #64]
        .cfi_restore x19
        .cfi_restore x20
        ldp     x21, x22, [sp, #80]
        .cfi_restore x21
        .cfi_restore x22
        ldp     x23, x24, [sp, #96]
        .cfi_restore x23
        .cfi_restore x24
        ldp     x25, x26, [sp, #112]
        .cfi_restore x25
        .cfi_restore x26
        ldp     x27, x28, [sp, #128]
        .cfi_restore x27
        .cfi_restore x28
        ldp     x29, x30, [sp, #144]
        .cfi_restore x29
        .cfi_restore x30
        ldp     d8, d9, [sp], #160
        .cfi_restore d8
        .cfi_restore d9
        .cfi_def_cfa_offset 0
        ret
        .cfi_restore_state
        .cfi_endproc
        .size   dgms_igemm_stationary_8_a55, . - dgms_igemm_stationary_8_a55

// `count` pairs of rows of 12 inputs.
        .globl  dgms_igemm_stationary_12_a55
        .hidden dgms_igemm_stationary_12_a55
        .type   dgms_igemm_stationary_12_a55, %function
        .p2align 5
dgms_igemm_stationary_12_a55:
        .cfi_startproc
        hint    #34
        stp     d8, d9, [sp, #-160]!
        .cfi_def_cfa_offset 160
        .cfi_rel_offset d8, 0
        .cfi_rel_offset d9, 8
        stp     d10, d11, [sp, #16]
        .cfi_rel_offset d10, 16
        .cfi_rel_offset d11, 24
        stp     d12, d13, [sp, #32]
        .cfi_rel_offset d12, 32
        .cfi_rel_offset d13, 40
        stp     d14, d15, [sp, #48]
        .cfi_rel_offset d14, 48
        .cfi_rel_offset d15, 56
        stp     x19, x20, [sp, #64]
        .cfi_rel_offset x19, 64
        .cfi_rel_offset x20, 72
        stp     x21, x22, [sp, #80]
        .cfi_rel_offset x21, 80
        .cfi_rel_offset x22, 88
        stp     x23, x24, [sp, #96]
        .cfi_rel_offset x23, 96
        .cfi_rel_offset x24, 104
        stp     x25, x26, [sp, #112]
        .cfi_rel_offset x25, 112
        .cfi_rel_offset x26, 120
        stp     x27, x28, [sp, #128]
        .cfi_rel_offset x27, 128
        .cfi_rel_offset x28, 136
        stp     x29, x30, [sp, #144]
        .cfi_rel_offset x29, 144
        .cfi_rel_offset x30, 152
        ldp     x2, x3, [x0, #0]
        lsl     x3, x3, #3
        ldp     x7, x8, [x0, #40]
        ldp     x22, x23, [x0, #64]
        ldr     x1, [x0, #56]
        ldr     x21, [x0, #80]
        ldr     x17, [x0, #88]
        ldr     x5, [x0, #32]
        ldp     q0, q1, [x5, #0]
        ldp     q2, q3, [x5, #32]
        ldp     q4, q5, [x5, #64]
        cmp     w21, #1
        b.eq    20f
        cmp     w21, #2
        b.eq    30f
10:
        ldp     x24, x25, [x17, #0]
        ldp     x26, x27, [x17, #16]
        ldp     x20, x21, [x17, #64]
        ldp     x28, x29, [x17, #80]
        ldp     q10, q11, [x17, #32]
        ldr     q12, [x17, #112]
        mov     x30, x17
        add     x4, x8, x8
        mov     x17, #16
        ldr     x9, [x2, #0]
        ins     v6.d[0], x24
        ldr     x10, [x2, #8]
        ins     v7.d[0], x26
        ins     v8.d[0], x24
        ins     v9.d[0], x26
        ldr     d13, [x9, #0]
        ins     v6.d[1], x25
        ldr     d14, [x10, #0]
        ins     v7.d[1], x27
        ins     v8.d[1], x25
        ins     v9.d[1], x27
        sdot    v6.4s, v0.16b, v13.4b[0]
        subs    x1, x1, #1
        sdot    v7.4s, v1.16b, v13.4b[0]
        csel    x19, x17, xzr, ne
        sdot    v8.4s, v0.16b, v14.4b[0]
        add     x2, x2, x19
        sdot    v9.4s, v1.16b, v14.4b[0]
        sdot    v6.4s, v2.16b, v13.4b[1]
        sdot    v7.4s, v3.16b, v13.4b[1]
        ldr     d13, [x9, #8]
        sdot    v8.4s, v2.16b, v14.4b[1]
        ldr     x9, [x2, #0]
        sdot    v9.4s, v3.16b, v14.4b[1]
        ldr     d14, [x10, #8]
        sdot    v6.4s, v4.16b, v13.4b[0]
        ldr     x10, [x2, #8]
        sdot    v7.4s, v5.16b, v13.4b[0]
        ldr     d13, [x9, #0]
        sdot    v8.4s, v4.16b, v14.4b[0]
        sdot    v9.4s, v5.16b, v14.4b[0]
        ldr     d14, [x10, #0]
        cbz     x1, 12f
11:
        scvtf   v6.4s, v6.4s
        ins     v15.d[0], x20
        scvtf   v7.4s, v7.4s
        ins     v16.d[0], x28
        scvtf   v8.4s, v8.4s
        ins     v17.d[0], x20
        scvtf   v9.4s, v9.4s
        ins     v18.d[0], x28
        ins     v15.d[1], x21
        ins     v16.d[1], x29
        ins     v17.d[1], x21
        ins     v18.d[1], x29
        fmla    v15.4s, v6.4s, v10.4s
        ins     v6.d[0], x24
        fmla    v16.4s, v7.4s, v11.4s
        ins     v7.d[0], x26
        fmla    v17.4s, v8.4s, v10.4s
        ins     v8.d[0], x24
        fmla    v18.4s, v9.4s, v11.4s
        ins     v9.d[0], x26
        fadd    v15.4s, v15.4s, v12.4s
        ins     v6.d[1], x25
        fadd    v16.4s, v16.4s, v12.4s
        ins     v7.d[1], x27
        sdot    v6.4s, v0.16b, v13.4b[0]
        ins     v8.d[1], x25
        sdot    v7.4s, v1.16b, v13.4b[0]
        ins     v9.d[1], x27
        sdot    v8.4s, v0.16b, v14.4b[0]
        subs    x1, x1, #1
        sdot    v9.4s, v1.16b, v14.4b[0]
        csel    x19, x17, xzr, ne
        fadd    v17.4s, v17.4s, v12.4s
        add     x2, x2, x19
        fadd    v18.4s, v18.4s, v12.4s
        mov     x5, x7
        sdot    v6.4s, v2.16b, v13.4b[1]
        add     x7, x7, x4
        sdot    v7.4s, v3.16b, v13.4b[1]
        ldr     d13, [x9, #8]
        sdot    v8.4s, v2.16b, v14.4b[1]
        ldr     x9, [x2, #0]
        sdot    v9.4s, v3.16b, v14.4b[1]
        ldr     d14, [x10, #8]
        uzp1    v15.8h, v15.8h, v16.8h
        ldr     x10, [x2, #8]
        uzp1    v17.8h, v17.8h, v18.8h
        sqxtn   v15.8b, v15.8h
        sqxtn   v17.8b, v17.8h
        sdot    v6.4s, v4.16b, v13.4b[0]
        sdot    v7.4s, v5.16b, v13.4b[0]
        ldr     d13, [x9, #0]
        sdot    v8.4s, v4.16b, v14.4b[0]
        str     d15, [x5]
        sdot    v9.4s, v5.16b, v14.4b[0]
        str     d17, [x5, x8]
        ldr     d14, [x10, #0]
        b.ne    11b
12:
        scvtf   v6.4s, v6.4s
        ins     v15.d[0], x20
        scvtf   v7.4s, v7.4s
        ins     v16.d[0], x28
        scvtf   v8.4s, v8.4s
        ins     v17.d[0], x20
        scvtf   v9.4s, v9.4s
        ins     v18.d[0], x28
        ins     v15.d[1], x21
        ins     v16.d[1], x29
        ins     v17.d[1], x21
        ins     v18.d[1], x29
        fmla    v15.4s, v6.4s, v10.4s
        mov     x5, x7
        fmla    v16.4s, v7.4s, v11.4s
        add     x7, x7, x4
        fmla    v17.4s, v8.4s, v10.4s
        fmla    v18.4s, v9.4s, v11.4s
        fadd    v15.4s, v15.4s, v12.4s
        fadd    v16.4s, v16.4s, v12.4s
        fadd    v17.4s, v17.4s, v12.4s
        fadd    v18.4s, v18.4s, v12.4s
        uzp1    v15.8h, v15.8h, v16.8h
        uzp1    v17.8h, v17.8h, v18.8h
        sqxtn   v15.8b, v15.8h
        sqxtn   v17.8b, v17.8h
        str     d15, [x5]
        str     d17, [x5, x8]
        b       40f
20:
        ldp     x24, x25, [x17, #0]
        ldp     x26, x27, [x17, #16]
        ldp     x20, x21, [x17, #64]
        ldp     x28, x29, [x17, #80]
        ldp     q10, q11, [x17, #32]
        ldr     q12, [x17, #112]
        ldr     q13, [x17, #128]
        mov     x30, x17
        add     x4, x8, x8
        mov     x17, #16
        add     x6, x23, x23
        ldr     x9, [x2, #0]
        ins     v6.d[0], x24
        ldr     x10, [x2, #8]
        ins     v7.d[0], x26
        ins     v8.d[0], x24
        ins     v9.d[0], x26
        ldr     d14, [x9, #0]
        ins     v6.d[1], x25
        ldr     d15, [x10, #0]
        ins     v7.d[1], x27
        ins     v8.d[1], x25
        ins     v9.d[1], x27
        sdot    v6.4s, v0.16b, v14.4b[0]
        subs    x1, x1, #1
        sdot    v7.4s, v1.16b, v14.4b[0]
        csel    x19, x17, xzr, ne
        sdot    v8.4s, v0.16b, v15.4b[0]
        add     x2, x2, x19
        sdot    v9.4s, v1.16b, v15.4b[0]
        sdot    v6.4s, v2.16b, v14.4b[1]
        sdot    v7.4s, v3.16b, v14.4b[1]
        ldr     d14, [x9, #8]
        sdot    v8.4s, v2.16b, v15.4b[1]
        ldr     x9, [x2, #0]
        sdot    v9.4s, v3.16b, v15.4b[1]
        ldr     d15, [x10, #8]
        sdot    v6.4s, v4.16b, v14.4b[0]
        ldr     x10, [x2, #8]
        sdot    v7.4s, v5.16b, v14.4b[0]
        ldr     d14, [x9, #0]
        sdot    v8.4s, v4.16b, v15.4b[0]
        sdot    v9.4s, v5.16b, v15.4b[0]
        ldr     d15, [x10, #0]
        cbz     x1, 22f
21:
        scvtf   v16.4s, v6.4s
        ins     v18.d[0], x20
        scvtf   v17.4s, v7.4s
        ins     v19.d[0], x28
        ins     v18.d[1], x21
        ins     v20.d[0], x20
        ins     v19.d[1], x29
        ins     v21.d[0], x28
        fmla    v18.4s, v16.4s, v10.4s
        ins     v20.d[1], x21
        fmla    v19.4s, v17.4s, v11.4s
        ins     v21.d[1], x29
        scvtf   v16.4s, v8.4s
        ins     v6.d[0], x24
        scvtf   v17.4s, v9.4s
        ins     v7.d[0], x26
        fadd    v18.4s, v18.4s, v12.4s
        mov     x13, x22
        fadd    v19.4s, v19.4s, v12.4s
        ins     v6.d[1], x25
        fmla    v20.4s, v16.4s, v10.4s
        ins     v7.d[1], x27
        fmla    v21.4s, v17.4s, v11.4s
        ins     v8.d[0], x24
        sdot    v6.4s, v0.16b, v14.4b[0]
        ins     v9.d[0], x26
        uzp1    v18.8h, v18.8h, v19.8h
        ldr     d19, [x13]
        fadd    v20.4s, v20.4s, v12.4s
        ins     v8.d[1], x25
        fadd    v21.4s, v21.4s, v12.4s
        ins     v9.d[1], x27
        sdot    v7.4s, v1.16b, v14.4b[0]
        subs    x1, x1, #1
        saddw   v18.8h, v18.8h, v19.8b
        csel    x19, x17, xzr, ne
        sdot    v8.4s, v0.16b, v15.4b[0]
        add     x2, x2, x19
        uzp1    v20.8h, v20.8h, v21.8h
        ldr     d21, [x13, x23]
        sdot    v9.4s, v1.16b, v15.4b[0]
        mov     x5, x7
        sdot    v6.4s, v2.16b, v14.4b[1]
        add     x7, x7, x4
        saddw   v20.8h, v20.8h, v21.8b
        add     x22, x22, x6
        sdot    v7.4s, v3.16b, v14.4b[1]
        ldr     d14, [x9, #8]
        add     v18.8h, v18.8h, v13.8h
        ldr     x9, [x2, #0]
        add     v20.8h, v20.8h, v13.8h
        sdot    v8.4s, v2.16b, v15.4b[1]
        sdot    v9.4s, v3.16b, v15.4b[1]
        ldr     d15, [x10, #8]
        sqxtn   v18.8b, v18.8h
        ldr     x10, [x2, #8]
        sqxtn   v20.8b, v20.8h
        sdot    v6.4s, v4.16b, v14.4b[0]
        sdot    v7.4s, v5.16b, v14.4b[0]
        ldr     d14, [x9, #0]
        sdot    v8.4s, v4.16b, v15.4b[0]
        str     d18, [x5]
        sdot    v9.4s, v5.16b, v15.4b[0]
        str     d20, [x5, x8]
        ldr     d15, [x10, #0]
        b.ne    21b
22:
        scvtf   v16.4s, v6.4s
        ins     v18.d[0], x20
        scvtf   v17.4s, v7.4s
        ins     v19.d[0], x28
        ins     v18.d[1], x21
        ins     v20.d[0], x20
        ins     v19.d[1], x29
        ins     v21.d[0], x28
        fmla    v18.4s, v16.4s, v10.4s
        ins     v20.d[1], x21
        fmla    v19.4s, v17.4s, v11.4s
        ins     v21.d[1], x29
        scvtf   v16.4s, v8.4s
        mov     x13, x22
        scvtf   v17.4s, v9.4s
        mov     x5, x7
        fadd    v18.4s, v18.4s, v12.4s
        add     x7, x7, x4
        fadd    v19.4s, v19.4s, v12.4s
        add     x22, x22, x6
        fmla    v20.4s, v16.4s, v10.4s
        fmla    v21.4s, v17.4s, v11.4s
        uzp1    v18.8h, v18.8h, v19.8h
        ldr     d19, [x13]
        fadd    v20.4s, v20.4s, v12.4s
        fadd    v21.4s, v21.4s, v12.4s
        saddw   v18.8h, v18.8h, v19.8b
        uzp1    v20.8h, v20.8h, v21.8h
        ldr     d21, [x13, x23]
        add     v18.8h, v18.8h, v13.8h
        saddw   v20.8h, v20.8h, v21.8b
        sqxtn   v18.8b, v18.8h
        add     v20.8h, v20.8h, v13.8h
        str     d18, [x5]
        sqxtn   v20.8b, v20.8h
        str     d20, [x5, x8]
        b       40f
30:
        ldp     x24, x25, [x17, #0]
        ldp     x26, x27, [x17, #16]
        ldp     x20, x21, [x17, #64]
        ldp     x28, x29, [x17, #80]
        ldp     q10, q11, [x17, #32]
        ldr     q12, [x17, #112]
        ldr     q13, [x17, #128]
        mov     x30, x17
        add     x4, x8, x8
        mov     x17, #16
        add     x6, x23, x23
        ldr     x9, [x2, #0]
        ins     v6.d[0], x24
        ldr     x10, [x2, #8]
        ins     v7.d[0], x26
        ins     v8.d[0], x24
        ins     v9.d[0], x26
        ldr     d14, [x9, #0]
        ins     v6.d[1], x25
        ldr     d15, [x10, #0]
        ins     v7.d[1], x27
        ins     v8.d[1], x25
        ins     v9.d[1], x27
        sdot    v6.4s, v0.16b, v14.4b[0]
        subs    x1, x1, #1
        sdot    v7.4s, v1.16b, v14.4b[0]
        csel    x19, x17, xzr, ne
        sdot    v8.4s, v0.16b, v15.4b[0]
        add     x2, x2, x19
        sdot    v9.4s, v1.16b, v15.4b[0]
        sdot    v6.4s, v2.16b, v14.4b[1]
        sdot    v7.4s, v3.16b, v14.4b[1]
        ldr     d14, [x9, #8]
        sdot    v8.4s, v2.16b, v15.4b[1]
        ldr     x9, [x2, #0]
        sdot    v9.4s, v3.16b, v15.4b[1]
        ldr     d15, [x10, #8]
        sdot    v6.4s, v4.16b, v14.4b[0]
        ldr     x10, [x2, #8]
        sdot    v7.4s, v5.16b, v14.4b[0]
        ldr     d14, [x9, #0]
        sdot    v8.4s, v4.16b, v15.4b[0]
        sdot    v9.4s, v5.16b, v15.4b[0]
        ldr     d15, [x10, #0]
        cbz     x1, 32f
31:
        scvtf   v16.4s, v6.4s
        ins     v20.d[0], x20
        scvtf   v17.4s, v7.4s
        ins     v21.d[0], x28
        scvtf   v18.4s, v8.4s
        ins     v22.d[0], x20
        scvtf   v19.4s, v9.4s
        ins     v23.d[0], x28
        ins     v20.d[1], x21
        ins     v21.d[1], x29
        ins     v22.d[1], x21
        ins     v23.d[1], x29
        fmla    v20.4s, v16.4s, v10.4s
        mov     x13, x22
        fmla    v21.4s, v17.4s, v11.4s
        ins     v6.d[0], x24
        fmla    v22.4s, v18.4s, v10.4s
        ins     v7.d[0], x26
        fmla    v23.4s, v19.4s, v11.4s
        ins     v8.d[0], x24
        fadd    v20.4s, v20.4s, v12.4s
        ins     v9.d[0], x26
        fadd    v21.4s, v21.4s, v12.4s
        ins     v6.d[1], x25
        fadd    v22.4s, v22.4s, v12.4s
        ins     v7.d[1], x27
        fadd    v23.4s, v23.4s, v12.4s
        ins     v8.d[1], x25
        sdot    v6.4s, v0.16b, v14.4b[0]
        ins     v9.d[1], x27
        uzp1    v20.8h, v20.8h, v21.8h
        ldr     d21, [x13]
        sdot    v7.4s, v1.16b, v14.4b[0]
        ldr     d16, [x30, #144]
        uzp1    v22.8h, v22.8h, v23.8h
        ldr     d23, [x13, x23]
        saddw   v20.8h, v20.8h, v21.8b
        ldr     d18, [x30, #144]
        sdot    v8.4s, v0.16b, v15.4b[0]
        ldr     d17, [x30, #152]
        saddw   v22.8h, v22.8h, v23.8b
        ldr     d19, [x30, #152]
        add     v20.8h, v20.8h, v13.8h
        subs    x1, x1, #1
        sdot    v9.4s, v1.16b, v15.4b[0]
        csel    x19, x17, xzr, ne
        add     v22.8h, v22.8h, v13.8h
        add     x2, x2, x19
        sqxtn   v20.8b, v20.8h
        mov     x5, x7
        sdot    v6.4s, v2.16b, v14.4b[1]
        add     x7, x7, x4
        sqxtn   v22.8b, v22.8h
        add     x22, x22, x6
        sdot    v7.4s, v3.16b, v14.4b[1]
        ldr     d14, [x9, #8]
        sdot    v8.4s, v2.16b, v15.4b[1]
        ldr     x9, [x2, #0]
        sdot    v9.4s, v3.16b, v15.4b[1]
        ldr     d15, [x10, #8]
        sdot    v6.4s, v4.16b, v14.4b[0]
        ldr     x10, [x2, #8]
        sdot    v7.4s, v5.16b, v14.4b[0]
        ldr     d14, [x9, #0]
        sdot    v8.4s, v4.16b, v15.4b[0]
        sdot    v9.4s, v5.16b, v15.4b[0]
        ldr     d15, [x10, #0]
        smax    v20.8b, v20.8b, v16.8b
        smax    v22.8b, v22.8b, v18.8b
        smin    v20.8b, v20.8b, v17.8b
        smin    v22.8b, v22.8b, v19.8b
        str     d20, [x5]
        str     d22, [x5, x8]
        b.ne    31b
32:
        scvtf   v16.4s, v6.4s
        ins     v20.d[0], x20
        scvtf   v17.4s, v7.4s
        ins     v21.d[0], x28
        scvtf   v18.4s, v8.4s
        ins     v22.d[0], x20
        scvtf   v19.4s, v9.4s
        ins     v23.d[0], x28
        ins     v20.d[1], x21
        ins     v21.d[1], x29
        ins     v22.d[1], x21
        ins     v23.d[1], x29
        fmla    v20.4s, v16.4s, v10.4s
        mov     x13, x22
        fmla    v21.4s, v17.4s, v11.4s
        ldr     d16, [x30, #144]
        fmla    v22.4s, v18.4s, v10.4s
        ldr     d18, [x30, #144]
        fmla    v23.4s, v19.4s, v11.4s
        ldr     d17, [x30, #152]
        fadd    v20.4s, v20.4s, v12.4s
        ldr     d19, [x30, #152]
        fadd    v21.4s, v21.4s, v12.4s
        mov     x5, x7
        fadd    v22.4s, v22.4s, v12.4s
        add     x7, x7, x4
        fadd    v23.4s, v23.4s, v12.4s
        add     x22, x22, x6
        uzp1    v20.8h, v20.8h, v21.8h
        ldr     d21, [x13]
        uzp1    v22.8h, v22.8h, v23.8h
        ldr     d23, [x13, x23]
        saddw   v20.8h, v20.8h, v21.8b
        saddw   v22.8h, v22.8h, v23.8b
        add     v20.8h, v20.8h, v13.8h
        add     v22.8h, v22.8h, v13.8h
        sqxtn   v20.8b, v20.8h
        sqxtn   v22.8b, v22.8h
        smax    v20.8b, v20.8b, v16.8b
        smax    v22.8b, v22.8b, v18.8b
        smin    v20.8b, v20.8b, v17.8b
        smin    v22.8b, v22.8b, v19.8b
        str     d20, [x5]
        str     d22, [x5, x8]
40:
        .cfi_remember_state
        ldp     d10, d11, [sp, #16]
        .cfi_restore d10
        .cfi_restore d11
        ldp     d12, d13, [sp, #32]
        .cfi_restore d12
        .cfi_restore d13
        ldp     d14, d15, [sp, #48]
        .cfi_restore d14
        .cfi_restore d15
        ldp     x19, x20, [sp, #64]
        .cfi_restore x19
        .cfi_restore x20
        ldp     x21, x22, [sp, #80]
        .cfi_restore x21
        .cfi_restore x22
        ldp     x23, x24, [sp, #96]
        .cfi_restore x23
        .cfi_restore x24
        ldp     x25, x26, [sp, #112]
        .cfi_restore x25
        .cfi_restore x26
        ldp     x27, x28, [sp, #128]
        .cfi_restore x27
        .cfi_restore x28
        ldp     x29, x30, [sp, #144]
        .cfi_restore x29
        .cfi_restore x30
        ldp     d8, d9, [sp], #160
        .cfi_restore d8
        .cfi_restore d9
        .cfi_def_cfa_offset 0
        ret
        .cfi_restore_state
        .cfi_endproc
        .size   dgms_igemm_stationary_12_a55, . - dgms_igemm_stationary_12_a55

// `count` pairs of rows of 16 inputs.
        .globl  dgms_igemm_stationary_16_a55
        .hidden dgms_igemm_stationary_16_a55
        .type   dgms_igemm_stationary_16_a55, %function
        .p2align 5
dgms_igemm_stationary_16_a55:
        .cfi_startproc
        hint    #34
        stp     d8, d9, [sp, #-160]!
        .cfi_def_cfa_offset 160
        .cfi_rel_offset d8, 0
        .cfi_rel_offset d9, 8
        stp     d10, d11, [sp, #16]
        .cfi_rel_offset d10, 16
        .cfi_rel_offset d11, 24
        stp     d12, d13, [sp, #32]
        .cfi_rel_offset d12, 32
        .cfi_rel_offset d13, 40
        stp     d14, d15, [sp, #48]
        .cfi_rel_offset d14, 48
        .cfi_rel_offset d15, 56
        stp     x19, x20, [sp, #64]
        .cfi_rel_offset x19, 64
        .cfi_rel_offset x20, 72
        stp     x21, x22, [sp, #80]
        .cfi_rel_offset x21, 80
        .cfi_rel_offset x22, 88
        stp     x23, x24, [sp, #96]
        .cfi_rel_offset x23, 96
        .cfi_rel_offset x24, 104
        stp     x25, x26, [sp, #112]
        .cfi_rel_offset x25, 112
        .cfi_rel_offset x26, 120
        stp     x27, x28, [sp, #128]
        .cfi_rel_offset x27, 128
        .cfi_rel_offset x28, 136
        stp     x29, x30, [sp, #144]
        .cfi_rel_offset x29, 144
        .cfi_rel_offset x30, 152
        ldp     x2, x3, [x0, #0]
        lsl     x3, x3, #3
        ldp     x7, x8, [x0, #40]
        ldp     x22, x23, [x0, #64]
        ldr     x1, [x0, #56]
        ldr     x21, [x0, #80]
        ldr     x17, [x0, #88]
        ldr     x5, [x0, #32]
        ldp     q0, q1, [x5, #0]
        ldp     q2, q3, [x5, #32]
        ldp     q4, q5, [x5, #64]
        ldp     q6, q7, [x5, #96]
        cmp     w21, #1
        b.eq    20f
        cmp     w21, #2
        b.eq    30f
10:
        ldp     x24, x25, [x17, #0]
        ldp     x26, x27, [x17, #16]
        ldp     x20, x21, [x17, #64]
        ldp     x28, x29, [x17, #80]
        ldp     q12, q13, [x17, #32]
        ldr     q14, [x17, #112]
        mov     x30, x17
        add     x4, x8, x8
        mov     x17, #16
        ldr     x9, [x2, #0]
        ins     v8.d[0], x24
        ldr     x10, [x2, #8]
        ins     v9.d[0], x26
        ins     v10.d[0], x24
        ins     v11.d[0], x26
        ldr     d15, [x9, #0]
        ins     v8.d[1], x25
        ldr     d16, [x10, #0]
        ins     v9.d[1], x27
        ins     v10.d[1], x25
        ins     v11.d[1], x27
        sdot    v8.4s, v0.16b, v15.4b[0]
        subs    x1, x1, #1
        sdot    v9.4s, v1.16b, v15.4b[0]
        csel    x19, x17, xzr, ne
        sdot    v10.4s, v0.16b, v16.4b[0]
        add     x2, x2, x19
        sdot    v11.4s, v1.16b, v16.4b[0]
        sdot    v8.4s, v2.16b, v15.4b[1]
        sdot    v9.4s, v3.16b, v15.4b[1]
        ldr     d15, [x9, #8]
        sdot    v10.4s, v2.16b, v16.4b[1]
        ldr     x9, [x2, #0]
        sdot    v11.4s, v3.16b, v16.4b[1]
        ldr     d16, [x10, #8]
        sdot    v8.4s, v4.16b, v15.4b[0]
        ldr     x10, [x2, #8]
        sdot    v9.4s, v5.16b, v15.4b[0]
        sdot    v10.4s, v4.16b, v16.4b[0]
        sdot    v11.4s, v5.16b, v16.4b[0]
        sdot    v8.4s, v6.16b, v15.4b[1]
        sdot    v9.4s, v7.16b, v15.4b[1]
        ldr     d15, [x9, #0]
        sdot    v10.4s, v6.16b, v16.4b[1]
        sdot    v11.4s, v7.16b, v16.4b[1]
        ldr     d16, [x10, #0]
        cbz     x1, 12f
11:
        scvtf   v8.4s, v8.4s
        ins     v17.d[0], x20
        scvtf   v9.4s, v9.4s
        ins     v18.d[0], x28
        scvtf   v10.4s, v10.4s
        ins     v19.d[0], x20
        scvtf   v11.4s, v11.4s
        ins     v20.d[0], x28
        ins     v17.d[1], x21
        ins     v18.d[1], x29
        ins     v19.d[1], x21
        ins     v20.d[1], x29
        fmla    v17.4s, v8.4s, v12.4s
        ins     v8.d[0], x24
        fmla    v18.4s, v9.4s, v13.4s
        ins     v9.d[0], x26
        fmla    v19.4s, v10.4s, v12.4s
        ins     v10.d[0], x24
        fmla    v20.4s, v11.4s, v13.4s
        ins     v11.d[0], x26
        fadd    v17.4s, v17.4s, v14.4s
        ins     v8.d[1], x25
        fadd    v18.4s, v18.4s, v14.4s
        ins     v9.d[1], x27
        sdot    v8.4s, v0.16b, v15.4b[0]
        ins     v10.d[1], x25
        sdot    v9.4s, v1.16b, v15.4b[0]
        ins     v11.d[1], x27
        sdot    v10.4s, v0.16b, v16.4b[0]
        subs    x1, x1, #1
        sdot    v11.4s, v1.16b, v16.4b[0]
        csel    x19, x17, xzr, ne
        sdot    v8.4s, v2.16b, v15.4b[1]
        add     x2, x2, x19
        sdot    v9.4s, v3.16b, v15.4b[1]
        ldr     d15, [x9, #8]
        sdot    v10.4s, v2.16b, v16.4b[1]
        ldr     x9, [x2, #0]
        sdot    v11.4s, v3.16b, v16.4b[1]
        ldr     d16, [x10, #8]
        fadd    v19.4s, v19.4s, v14.4s
        ldr     x10, [x2, #8]
        fadd    v20.4s, v20.4s, v14.4s
        mov     x5, x7
        sdot    v8.4s, v4.16b, v15.4b[0]
        add     x7, x7, x4
        sdot    v9.4s, v5.16b, v15.4b[0]
        sdot    v10.4s, v4.16b, v16.4b[0]
        sdot    v11.4s, v5.16b, v16.4b[0]
        uzp1    v17.8h, v17.8h, v18.8h
        uzp1    v19.8h, v19.8h, v20.8h
        sqxtn   v17.8b, v17.8h
        sqxtn   v19.8b, v19.8h
        sdot    v8.4s, v6.16b, v15.4b[1]
        sdot    v9.4s, v7.16b, v15.4b[1]
        ldr     d15, [x9, #0]
        sdot    v10.4s, v6.16b, v16.4b[1]
        str     d17, [x5]
        sdot    v11.4s, v7.16b, v16.4b[1]
        str     d19, [x5, x8]
        ldr     d16, [x10, #0]
        b.ne    11b
12:
        scvtf   v8.4s, v8.4s
        ins     v17.d[0], x20
        scvtf   v9.4s, v9.4s
        ins     v18.d[0], x28
        scvtf   v10.4s, v10.4s
        ins     v19.d[0], x20
        scvtf   v11.4s, v11.4s
        ins     v20.d[0], x28
        ins     v17.d[1], x21
        ins     v18.d[1], x29
        ins     v19.d[1], x21
        ins     v20.d[1], x29
        fmla    v17.4s, v8.4s, v12.4s
        mov     x5, x7
        fmla    v18.4s, v9.4s, v13.4s
        add     x7, x7, x4
        fmla    v19.4s, v10.4s, v12.4s
        fmla    v20.4s, v11.4s, v13.4s
        fadd    v17.4s, v17.4s, v14.4s
        fadd    v18.4s, v18.4s, v14.4s
        fadd    v19.4s, v19.4s, v14.4s
        fadd    v20.4s, v20.4s, v14.4s
        uzp1    v17.8h, v17.8h, v18.8h
        uzp1    v19.8h, v19.8h, v20.8h
        sqxtn   v17.8b, v17.8h
        sqxtn   v19.8b, v19.8h
        str     d17, [x5]
        str     d19, [x5, x8]
        b       40f
20:
        ldp     x24, x25, [x17, #0]
        ldp     x26, x27, [x17, #16]
        ldp     x20, x21, [x17, #64]
        ldp     x28, x29, [x17, #80]
        ldp     q12, q13, [x17, #32]
        ldr     q14, [x17, #112]
        ldr     q15, [x17, #128]
        mov     x30, x17
        add     x4, x8, x8
        mov     x17, #16
        add     x6, x23, x23
        ldr     x9, [x2, #0]
        ins     v8.d[0], x24
        ldr     x10, [x2, #8]
        ins     v9.d[0], x26
        ins     v10.d[0], x24
        ins     v11.d[0], x26
        ldr     d16, [x9, #0]
        ins     v8.d[1], x25
        ldr     d17, [x10, #0]
        ins     v9.d[1], x27
        ins     v10.d[1], x25
        ins     v11.d[1], x27
        sdot    v8.4s, v0.16b, v16.4b[0]
        subs    x1, x1, #1
        sdot    v9.4s, v1.16b, v16.4b[0]
        csel    x19, x17, xzr, ne
        sdot    v10.4s, v0.16b, v17.4b[0]
        add     x2, x2, x19
        sdot    v11.4s, v1.16b, v17.4b[0]
        sdot    v8.4s, v2.16b, v16.4b[1]
        sdot    v9.4s, v3.16b, v16.4b[1]
        ldr     d16, [x9, #8]
        sdot    v10.4s, v2.16b, v17.4b[1]
        ldr     x9, [x2, #0]
        sdot    v11.4s, v3.16b, v17.4b[1]
        ldr     d17, [x10, #8]
        sdot    v8.4s, v4.16b, v16.4b[0]
        ldr     x10, [x2, #8]
        sdot    v9.4s, v5.16b, v16.4b[0]
        sdot    v10.4s, v4.16b, v17.4b[0]
        sdot    v11.4s, v5.16b, v17.4b[0]
        sdot    v8.4s, v6.16b, v16.4b[1]
        sdot    v9.4s, v7.16b, v16.4b[1]
        ldr     d16, [x9, #0]
        sdot    v10.4s, v6.16b, v17.4b[1]
        sdot    v11.4s, v7.16b, v17.4b[1]
        ldr     d17, [x10, #0]
        cbz     x1, 22f
21:
        scvtf   v18.4s, v8.4s
        ins     v20.d[0], x20
        scvtf   v19.4s, v9.4s
        ins     v21.d[0], x28
        ins     v20.d[1], x21
        ins     v22.d[0], x20
        ins     v21.d[1], x29
        ins     v23.d[0], x28
        fmla    v20.4s, v18.4s, v12.4s
        ins     v22.d[1], x21
        fmla    v21.4s, v19.4s, v13.4s
        ins     v23.d[1], x29
        scvtf   v18.4s, v10.4s
        ins     v8.d[0], x24
        scvtf   v19.4s, v11.4s
        ins     v9.d[0], x26
        fadd    v20.4s, v20.4s, v14.4s
        ins     v8.d[1], x25
        fadd    v21.4s, v21.4s, v14.4s
        ins     v9.d[1], x27
        fmla    v22.4s, v18.4s, v12.4s
        ins     v10.d[0], x24
        fmla    v23.4s, v19.4s, v13.4s
        ins     v11.d[0], x26
        sdot    v8.4s, v0.16b, v16.4b[0]
        ins     v10.d[1], x25
        sdot    v9.4s, v1.16b, v16.4b[0]
        ins     v11.d[1], x27
        fadd    v22.4s, v22.4s, v14.4s
        mov     x13, x22
        fadd    v23.4s, v23.4s, v14.4s
        subs    x1, x1, #1
        uzp1    v20.8h, v20.8h, v21.8h
        ldr     d21, [x13]
        sdot    v10.4s, v0.16b, v17.4b[0]
        csel    x19, x17, xzr, ne
        sdot    v11.4s, v1.16b, v17.4b[0]
        add     x2, x2, x19
        uzp1    v22.8h, v22.8h, v23.8h
        ldr     d23, [x13, x23]
        sdot    v8.4s, v2.16b, v16.4b[1]
        mov     x5, x7
        sdot    v9.4s, v3.16b, v16.4b[1]
        ldr     d16, [x9, #8]
        saddw   v20.8h, v20.8h, v21.8b
        ldr     x9, [x2, #0]
        saddw   v22.8h, v22.8h, v23.8b
        add     x7, x7, x4
        sdot    v10.4s, v2.16b, v17.4b[1]
        add     x22, x22, x6
        sdot    v11.4s, v3.16b, v17.4b[1]
        ldr     d17, [x10, #8]
        sdot    v8.4s, v4.16b, v16.4b[0]
        ldr     x10, [x2, #8]
        sdot    v9.4s, v5.16b, v16.4b[0]
        add     v20.8h, v20.8h, v15.8h
        add     v22.8h, v22.8h, v15.8h
        sdot    v10.4s, v4.16b, v17.4b[0]
        sdot    v11.4s, v5.16b, v17.4b[0]
        sqxtn   v20.8b, v20.8h
        sqxtn   v22.8b, v22.8h
        sdot    v8.4s, v6.16b, v16.4b[1]
        sdot    v9.4s, v7.16b, v16.4b[1]
        ldr     d16, [x9, #0]
        sdot    v10.4s, v6.16b, v17.4b[1]
        str     d20, [x5]
        sdot    v11.4s, v7.16b, v17.4b[1]
        str     d22, [x5, x8]
        ldr     d17, [x10, #0]
        b.ne    21b
22:
        scvtf   v18.4s, v8.4s
        ins     v20.d[0], x20
        scvtf   v19.4s, v9.4s
        ins     v21.d[0], x28
        ins     v20.d[1], x21
        ins     v22.d[0], x20
        ins     v21.d[1], x29
        ins     v23.d[0], x28
        fmla    v20.4s, v18.4s, v12.4s
        ins     v22.d[1], x21
        fmla    v21.4s, v19.4s, v13.4s
        ins     v23.d[1], x29
        scvtf   v18.4s, v10.4s
        mov     x13, x22
        scvtf   v19.4s, v11.4s
        mov     x5, x7
        fadd    v20.4s, v20.4s, v14.4s
        add     x7, x7, x4
        fadd    v21.4s, v21.4s, v14.4s
        add     x22, x22, x6
        fmla    v22.4s, v18.4s, v12.4s
        fmla    v23.4s, v19.4s, v13.4s
        uzp1    v20.8h, v20.8h, v21.8h
        ldr     d21, [x13]
        fadd    v22.4s, v22.4s, v14.4s
        fadd    v23.4s, v23.4s, v14.4s
        saddw   v20.8h, v20.8h, v21.8b
        uzp1    v22.8h, v22.8h, v23.8h
        ldr     d23, [x13, x23]
        add     v20.8h, v20.8h, v15.8h
        saddw   v22.8h, v22.8h, v23.8b
        sqxtn   v20.8b, v20.8h
        add     v22.8h, v22.8h, v15.8h
        str     d20, [x5]
        sqxtn   v22.8b, v22.8h
        str     d22, [x5, x8]
        b       40f
30:
        ldp     x24, x25, [x17, #0]
        ldp     x26, x27, [x17, #16]
        ldp     x20, x21, [x17, #64]
        ldp     x28, x29, [x17, #80]
        ldp     q12, q13, [x17, #32]
        ldr     q14, [x17, #112]
        ldr     q15, [x17, #128]
        mov     x30, x17
        add     x4, x8, x8
        mov     x17, #16
        add     x6, x23, x23
        ldr     x9, [x2, #0]
        ins     v8.d[0], x24
        ldr     x10, [x2, #8]
        ins     v9.d[0], x26
        ins     v10.d[0], x24
        ins     v11.d[0], x26
        ldr     d16, [x9, #0]
        ins     v8.d[1], x25
        ldr     d17, [x10, #0]
        ins     v9.d[1], x27
        ins     v10.d[1], x25
        ins     v11.d[1], x27
        sdot    v8.4s, v0.16b, v16.4b[0]
        subs    x1, x1, #1
        sdot    v9.4s, v1.16b, v16.4b[0]
        csel    x19, x17, xzr, ne
        sdot    v10.4s, v0.16b, v17.4b[0]
        add     x2, x2, x19
        sdot    v11.4s, v1.16b, v17.4b[0]
        sdot    v8.4s, v2.16b, v16.4b[1]
        sdot    v9.4s, v3.16b, v16.4b[1]
        ldr     d16, [x9, #8]
        sdot    v10.4s, v2.16b, v17.4b[1]
        ldr     x9, [x2, #0]
        sdot    v11.4s, v3.16b, v17.4b[1]
        ldr     d17, [x10, #8]
        sdot    v8.4s, v4.16b, v16.4b[0]
        ldr     x10, [x2, #8]
        sdot    v9.4s, v5.16b, v16.4b[0]
        sdot    v10.4s, v4.16b, v17.4b[0]
        sdot    v11.4s, v5.16b, v17.4b[0]
        sdot    v8.4s, v6.16b, v16.4b[1]
        sdot    v9.4s, v7.16b, v16.4b[1]
        ldr     d16, [x9, #0]
        sdot    v10.4s, v6.16b, v17.4b[1]
        sdot    v11.4s, v7.16b, v17.4b[1]
        ldr     d17, [x10, #0]
        cbz     x1, 32f
31:
        scvtf   v18.4s, v8.4s
        ins     v22.d[0], x20
        scvtf   v19.4s, v9.4s
        ins     v23.d[0], x28
        scvtf   v20.4s, v10.4s
        ins     v24.d[0], x20
        scvtf   v21.4s, v11.4s
        ins     v25.d[0], x28
        ins     v22.d[1], x21
        ins     v23.d[1], x29
        ins     v24.d[1], x21
        ins     v25.d[1], x29
        fmla    v22.4s, v18.4s, v12.4s
        ins     v8.d[0], x24
        fmla    v23.4s, v19.4s, v13.4s
        ins     v9.d[0], x26
        fmla    v24.4s, v20.4s, v12.4s
        ins     v10.d[0], x24
        fmla    v25.4s, v21.4s, v13.4s
        ins     v11.d[0], x26
        fadd    v22.4s, v22.4s, v14.4s
        mov     x13, x22
        fadd    v23.4s, v23.4s, v14.4s
        ins     v8.d[1], x25
        fadd    v24.4s, v24.4s, v14.4s
        ins     v9.d[1], x27
        fadd    v25.4s, v25.4s, v14.4s
        ins     v10.d[1], x25
        sdot    v8.4s, v0.16b, v16.4b[0]
        ins     v11.d[1], x27
        uzp1    v22.8h, v22.8h, v23.8h
        ldr     d23, [x13]
        sdot    v9.4s, v1.16b, v16.4b[0]
        ldr     d18, [x30, #144]
        uzp1    v24.8h, v24.8h, v25.8h
        ldr     d25, [x13, x23]
        sdot    v10.4s, v0.16b, v17.4b[0]
        ldr     d20, [x30, #144]
        sdot    v11.4s, v1.16b, v17.4b[0]
        ldr     d19, [x30, #152]
        saddw   v22.8h, v22.8h, v23.8b
        ldr     d21, [x30, #152]
        saddw   v24.8h, v24.8h, v25.8b
        subs    x1, x1, #1
        sdot    v8.4s, v2.16b, v16.4b[1]
        csel    x19, x17, xzr, ne
        add     v22.8h, v22.8h, v15.8h
        add     x2, x2, x19
        add     v24.8h, v24.8h, v15.8h
        mov     x5, x7
        sdot    v9.4s, v3.16b, v16.4b[1]
        ldr     d16, [x9, #8]
        sdot    v10.4s, v2.16b, v17.4b[1]
        ldr     x9, [x2, #0]
        sdot    v11.4s, v3.16b, v17.4b[1]
        ldr     d17, [x10, #8]
        sqxtn   v22.8b, v22.8h
        ldr     x10, [x2, #8]
        sqxtn   v24.8b, v24.8h
        add     x7, x7, x4
        sdot    v8.4s, v4.16b, v16.4b[0]
        add     x22, x22, x6
        sdot    v9.4s, v5.16b, v16.4b[0]
        sdot    v10.4s, v4.16b, v17.4b[0]
        sdot    v11.4s, v5.16b, v17.4b[0]
        sdot    v8.4s, v6.16b, v16.4b[1]
        sdot    v9.4s, v7.16b, v16.4b[1]
        ldr     d16, [x9, #0]
        sdot    v10.4s, v6.16b, v17.4b[1]
        sdot    v11.4s, v7.16b, v17.4b[1]
        ldr     d17, [x10, #0]
        smax    v22.8b, v22.8b, v18.8b
        smax    v24.8b, v24.8b, v20.8b
        smin    v22.8b, v22.8b, v19.8b
        smin    v24.8b, v24.8b, v21.8b
        str     d22, [x5]
        str     d24, [x5, x8]
        b.ne    31b
32:
        scvtf   v18.4s, v8.4s
        ins     v22.d[0], x20
        scvtf   v19.4s, v9.4s
        ins     v23.d[0], x28
        scvtf   v20.4s, v10.4s
        ins     v24.d[0], x20
        scvtf   v21.4s, v11.4s
        ins     v25.d[0], x28
        ins     v22.d[1], x21
        ins     v23.d[1], x29
        ins     v24.d[1], x21
        ins     v25.d[1], x29
        fmla    v22.4s, v18.4s, v12.4s
        mov     x13, x22
        fmla    v23.4s, v19.4s, v13.4s
        ldr     d18, [x30, #144]
        fmla    v24.4s, v20.4s, v12.4s
        ldr     d20, [x30, #144]
        fmla    v25.4s, v21.4s, v13.4s
        ldr     d19, [x30, #152]
        fadd    v22.4s, v22.4s, v14.4s
        ldr     d21, [x30, #152]
        fadd    v23.4s, v23.4s, v14.4s
        mov     x5, x7
        fadd    v24.4s, v24.4s, v14.4s
        add     x7, x7, x4
        fadd    v25.4s, v25.4s, v14.4s
        add     x22, x22, x6
        uzp1    v22.8h, v22.8h, v23.8h
        ldr     d23, [x13]
        uzp1    v24.8h, v24.8h, v25.8h
        ldr     d25, [x13, x23]
        saddw   v22.8h, v22.8h, v23.8b
        saddw   v24.8h, v24.8h, v25.8b
        add     v22.8h, v22.8h, v15.8h
        add     v24.8h, v24.8h, v15.8h
        sqxtn   v22.8b, v22.8h
        sqxtn   v24.8b, v24.8h
        smax    v22.8b, v22.8b, v18.8b
        smax    v24.8b, v24.8b, v20.8b
        smin    v22.8b, v22.8b, v19.8b
        smin    v24.8b, v24.8b, v21.8b
        str     d22, [x5]
        str     d24, [x5, x8]
40:
        .cfi_remember_state
        ldp     d10, d11, [sp, #16]
        .cfi_restore d10
        .cfi_restore d11
        ldp     d12, d13, [sp, #32]
        .cfi_restore d12
        .cfi_restore d13
        ldp     d14, d15, [sp, #48]
        .cfi_restore d14
        .cfi_restore d15
        ldp     x19, x20, [sp, #64]
        .cfi_restore x19
        .cfi_restore x20
        ldp     x21, x22, [sp, #80]
        .cfi_restore x21
        .cfi_restore x22
        ldp     x23, x24, [sp, #96]
        .cfi_restore x23
        .cfi_restore x24
        ldp     x25, x26, [sp, #112]
        .cfi_restore x25
        .cfi_restore x26
        ldp     x27, x28, [sp, #128]
        .cfi_restore x27
        .cfi_restore x28
        ldp     x29, x30, [sp, #144]
        .cfi_restore x29
        .cfi_restore x30
        ldp     d8, d9, [sp], #160
        .cfi_restore d8
        .cfi_restore d9
        .cfi_def_cfa_offset 0
        ret
        .cfi_restore_state
        .cfi_endproc
        .size   dgms_igemm_stationary_16_a55, . - dgms_igemm_stationary_16_a55

// `count` pairs of rows of 20 inputs.
        .globl  dgms_igemm_stationary_20_a55
        .hidden dgms_igemm_stationary_20_a55
        .type   dgms_igemm_stationary_20_a55, %function
        .p2align 5
dgms_igemm_stationary_20_a55:
        .cfi_startproc
        hint    #34
        stp     d8, d9, [sp, #-160]!
        .cfi_def_cfa_offset 160
        .cfi_rel_offset d8, 0
        .cfi_rel_offset d9, 8
        stp     d10, d11, [sp, #16]
        .cfi_rel_offset d10, 16
        .cfi_rel_offset d11, 24
        stp     d12, d13, [sp, #32]
        .cfi_rel_offset d12, 32
        .cfi_rel_offset d13, 40
        stp     d14, d15, [sp, #48]
        .cfi_rel_offset d14, 48
        .cfi_rel_offset d15, 56
        stp     x19, x20, [sp, #64]
        .cfi_rel_offset x19, 64
        .cfi_rel_offset x20, 72
        stp     x21, x22, [sp, #80]
        .cfi_rel_offset x21, 80
        .cfi_rel_offset x22, 88
        stp     x23, x24, [sp, #96]
        .cfi_rel_offset x23, 96
        .cfi_rel_offset x24, 104
        stp     x25, x26, [sp, #112]
        .cfi_rel_offset x25, 112
        .cfi_rel_offset x26, 120
        stp     x27, x28, [sp, #128]
        .cfi_rel_offset x27, 128
        .cfi_rel_offset x28, 136
        stp     x29, x30, [sp, #144]
        .cfi_rel_offset x29, 144
        .cfi_rel_offset x30, 152
        ldp     x2, x3, [x0, #0]
        lsl     x3, x3, #3
        ldp     x7, x8, [x0, #40]
        ldp     x22, x23, [x0, #64]
        ldr     x1, [x0, #56]
        ldr     x21, [x0, #80]
        ldr     x17, [x0, #88]
        ldr     x5, [x0, #32]
        ldp     q0, q1, [x5, #0]
        ldp     q2, q3, [x5, #32]
        ldp     q4, q5, [x5, #64]
        ldp     q6, q7, [x5, #96]
        ldp     q8, q9, [x5, #128]
        cmp     w21, #1
        b.eq    20f
        cmp     w21, #2
        b.eq    30f
10:
        ldp     x24, x25, [x17, #0]
        ldp     x26, x27, [x17, #16]
        ldp     x20, x21, [x17, #64]
        ldp     x28, x29, [x17, #80]
        ldp     q14, q15, [x17, #32]
        ldr     q16, [x17, #112]
        mov     x30, x17
        add     x4, x8, x8
        mov     x17, #16
        ldr     x9, [x2, #0]
        ins     v10.d[0], x24
        ldr     x10, [x2, #8]
        ins     v11.d[0], x26
        ins     v12.d[0], x24
        ins     v13.d[0], x26
        ldr     d17, [x9, #0]
        ins     v10.d[1], x25
        ldr     d18, [x10, #0]
        ins     v11.d[1], x27
        ins     v12.d[1], x25
        ins     v13.d[1], x27
        sdot    v10.4s, v0.16b, v17.4b[0]
        subs    x1, x1, #1
        sdot    v11.4s, v1.16b, v17.4b[0]
        csel    x19, x17, xzr, ne
        sdot    v12.4s, v0.16b, v18.4b[0]
        add     x2, x2, x19
        sdot    v13.4s, v1.16b, v18.4b[0]
        sdot    v10.4s, v2.16b, v17.4b[1]
        sdot    v11.4s, v3.16b, v17.4b[1]
        ldr     d17, [x9, #8]
        sdot    v12.4s, v2.16b, v18.4b[1]
        sdot    v13.4s, v3.16b, v18.4b[1]
        ldr     d18, [x10, #8]
        sdot    v10.4s, v4.16b, v17.4b[0]
        sdot    v11.4s, v5.16b, v17.4b[0]
        sdot    v12.4s, v4.16b, v18.4b[0]
        sdot    v13.4s, v5.16b, v18.4b[0]
        sdot    v10.4s, v6.16b, v17.4b[1]
        sdot    v11.4s, v7.16b, v17.4b[1]
        ldr     d17, [x9, #16]
        sdot    v12.4s, v6.16b, v18.4b[1]
        ldr     x9, [x2, #0]
        sdot    v13.4s, v7.16b, v18.4b[1]
        ldr     d18, [x10, #16]
        sdot    v10.4s, v8.16b, v17.4b[0]
        ldr     x10, [x2, #8]
        sdot    v11.4s, v9.16b, v17.4b[0]
        ldr     d17, [x9, #0]
        sdot    v12.4s, v8.16b, v18.4b[0]
        sdot    v13.4s, v9.16b, v18.4b[0]
        ldr     d18, [x10, #0]
        cbz     x1, 12f
11:
        scvtf   v10.4s, v10.4s
        ins     v19.d[0], x20
        scvtf   v11.4s, v11.4s
        ins     v20.d[0], x28
        scvtf   v12.4s, v12.4s
        ins     v21.d[0], x20
        scvtf   v13.4s, v13.4s
        ins     v22.d[0], x28
        ins     v19.d[1], x21
        ins     v20.d[1], x29
        ins     v21.d[1], x21
        ins     v22.d[1], x29
        fmla    v19.4s, v10.4s, v14.4s
        ins     v10.d[0], x24
        fmla    v20.4s, v11.4s, v15.4s
        ins     v11.d[0], x26
        fmla    v21.4s, v12.4s, v14.4s
        ins     v12.d[0], x24
        fmla    v22.4s, v13.4s, v15.4s
        ins     v13.d[0], x26
        fadd    v19.4s, v19.4s, v16.4s
        ins     v10.d[1], x25
        fadd    v20.4s, v20.4s, v16.4s
        ins     v11.d[1], x27
        sdot    v10.4s, v0.16b, v17.4b[0]
        ins     v12.d[1], x25
        sdot    v11.4s, v1.16b, v17.4b[0]
        ins     v13.d[1], x27
        sdot    v12.4s, v0.16b, v18.4b[0]
        subs    x1, x1, #1
        sdot    v13.4s, v1.16b, v18.4b[0]
        csel    x19, x17, xzr, ne
        sdot    v10.4s, v2.16b, v17.4b[1]
        add     x2, x2, x19
        sdot    v11.4s, v3.16b, v17.4b[1]
        ldr     d17, [x9, #8]
        sdot    v12.4s, v2.16b, v18.4b[1]
        mov     x5, x7
        sdot    v13.4s, v3.16b, v18.4b[1]
        ldr     d18, [x10, #8]
        sdot    v10.4s, v4.16b, v17.4b[0]
        add     x7, x7, x4
        sdot    v11.4s, v5.16b, v17.4b[0]
        sdot    v12.4s, v4.16b, v18.4b[0]
        sdot    v13.4s, v5.16b, v18.4b[0]
        fadd    v21.4s, v21.4s, v16.4s
        fadd    v22.4s, v22.4s, v16.4s
        sdot    v10.4s, v6.16b, v17.4b[1]
        sdot    v11.4s, v7.16b, v17.4b[1]
        ldr     d17, [x9, #16]
        sdot    v12.4s, v6.16b, v18.4b[1]
        ldr     x9, [x2, #0]
        sdot    v13.4s, v7.16b, v18.4b[1]
        ldr     d18, [x10, #16]
        uzp1    v19.8h, v19.8h, v20.8h
        ldr     x10, [x2, #8]
        uzp1    v21.8h, v21.8h, v22.8h
        sqxtn   v19.8b, v19.8h
        sqxtn   v21.8b, v21.8h
        sdot    v10.4s, v8.16b, v17.4b[0]
        sdot    v11.4s, v9.16b, v17.4b[0]
        ldr     d17, [x9, #0]
        sdot    v12.4s, v8.16b, v18.4b[0]
        str     d19, [x5]
        sdot    v13.4s, v9.16b, v18.4b[0]
        str     d21, [x5, x8]
        ldr     d18, [x10, #0]
        b.ne    11b
12:
        scvtf   v10.4s, v10.4s
        ins     v19.d[0], x20
        scvtf   v11.4s, v11.4s
        ins     v20.d[0], x28
        scvtf   v12.4s, v12.4s
        ins     v21.d[0], x20
        scvtf   v13.4s, v13.4s
        ins     v22.d[0], x28
        ins     v19.d[1], x21
        ins     v20.d[1], x29
        ins     v21.d[1], x21
        ins     v22.d[1], x29
        fmla    v19.4s, v10.4s, v14.4s
        mov     x5, x7
        fmla    v20.4s, v11.4s, v15.4s
        add     x7, x7, x4
        fmla    v21.4s, v12.4s, v14.4s
        fmla    v22.4s, v13.4s, v15.4s
        fadd    v19.4s, v19.4s, v16.4s
        fadd    v20.4s, v20.4s, v16.4s
        fadd    v21.4s, v21.4s, v16.4s
        fadd    v22.4s, v22.4s, v16.4s
        uzp1    v19.8h, v19.8h, v20.8h
        uzp1    v21.8h, v21.8h, v22.8h
        sqxtn   v19.8b, v19.8h
        sqxtn   v21.8b, v21.8h
        str     d19, [x5]
        str     d21, [x5, x8]
        b       40f
20:
        ldp     x24, x25, [x17, #0]
        ldp     x26, x27, [x17, #16]
        ldp     x20, x21, [x17, #64]
        ldp     x28, x29, [x17, #80]
        ldp     q14, q15, [x17, #32]
        ldr     q16, [x17, #112]
        ldr     q17, [x17, #128]
        mov     x30, x17
        add     x4, x8, x8
        mov     x17, #16
        add     x6, x23, x23
        ldr     x9, [x2, #0]
        ins     v10.d[0], x24
        ldr     x10, [x2, #8]
        ins     v11.d[0], x26
        ins     v12.d[0], x24
        ins     v13.d[0], x26
        ldr     d18, [x9, #0]
        ins     v10.d[1], x25
        ldr     d19, [x10, #0]
        ins     v11.d[1], x27
        ins     v12.d[1], x25
        ins     v13.d[1], x27
        sdot    v10.4s, v0.16b, v18.4b[0]
        subs    x1, x1, #1
        sdot    v11.4s, v1.16b, v18.4b[0]
        csel    x19, x17, xzr, ne
        sdot    v12.4s, v0.16b, v19.4b[0]
        add     x2, x2, x19
        sdot    v13.4s, v1.16b, v19.4b[0]
        sdot    v10.4s, v2.16b, v18.4b[1]
        sdot    v11.4s, v3.16b, v18.4b[1]
        ldr     d18, [x9, #8]
        sdot    v12.4s, v2.16b, v19.4b[1]
        sdot    v13.4s, v3.16b, v19.4b[1]
        ldr     d19, [x10, #8]
        sdot    v10.4s, v4.16b, v18.4b[0]
        sdot    v11.4s, v5.16b, v18.4b[0]
        sdot    v12.4s, v4.16b, v19.4b[0]
        sdot    v13.4s, v5.16b, v19.4b[0]
        sdot    v10.4s, v6.16b, v18.4b[1]
        sdot    v11.4s, v7.16b, v18.4b[1]
        ldr     d18, [x9, #16]
        sdot    v12.4s, v6.16b, v19.4b[1]
        ldr     x9, [x2, #0]
        sdot    v13.4s, v7.16b, v19.4b[1]
        ldr     d19, [x10, #16]
        sdot    v10.4s, v8.16b, v18.4b[0]
        ldr     x10, [x2, #8]
        sdot    v11.4s, v9.16b, v18.4b[0]
        ldr     d18, [x9, #0]
        sdot    v12.4s, v8.16b, v19.4b[0]
        sdot    v13.4s, v9.16b, v19.4b[0]
        ldr     d19, [x10, #0]
        cbz     x1, 22f
21:
        scvtf   v20.4s, v10.4s
        ins     v22.d[0], x20
        scvtf   v21.4s, v11.4s
        ins     v23.d[0], x28
        ins     v22.d[1], x21
        ins     v24.d[0], x20
        ins     v23.d[1], x29
        ins     v25.d[0], x28
        fmla    v22.4s, v20.4s, v14.4s
        ins     v10.d[0], x24
        fmla    v23.4s, v21.4s, v15.4s
        ins     v11.d[0], x26
        scvtf   v20.4s, v12.4s
        ins     v24.d[1], x21
        scvtf   v21.4s, v13.4s
        ins     v25.d[1], x29
        fadd    v22.4s, v22.4s, v16.4s
        ins     v10.d[1], x25
        fadd    v23.4s, v23.4s, v16.4s
        ins     v11.d[1], x27
        fmla    v24.4s, v20.4s, v14.4s
        ins     v12.d[0], x24
        fmla    v25.4s, v21.4s, v15.4s
        ins     v13.d[0], x26
        sdot    v10.4s, v0.16b, v18.4b[0]
        ins     v12.d[1], x25
        sdot    v11.4s, v1.16b, v18.4b[0]
        ins     v13.d[1], x27
        fadd    v24.4s, v24.4s, v16.4s
        mov     x13, x22
        fadd    v25.4s, v25.4s, v16.4s
        subs    x1, x1, #1
        sdot    v12.4s, v0.16b, v19.4b[0]
        csel    x19, x17, xzr, ne
        sdot    v13.4s, v1.16b, v19.4b[0]
        add     x2, x2, x19
        sdot    v10.4s, v2.16b, v18.4b[1]
        mov     x5, x7
        sdot    v11.4s, v3.16b, v18.4b[1]
        ldr     d18, [x9, #8]
        uzp1    v22.8h, v22.8h, v23.8h
        ldr     d23, [x13]
        uzp1    v24.8h, v24.8h, v25.8h
        ldr     d25, [x13, x23]
        sdot    v12.4s, v2.16b, v19.4b[1]
        add     x7, x7, x4
        sdot    v13.4s, v3.16b, v19.4b[1]
        ldr     d19, [x10, #8]
        sdot    v10.4s, v4.16b, v18.4b[0]
        add     x22, x22, x6
        sdot    v11.4s, v5.16b, v18.4b[0]
        saddw   v22.8h, v22.8h, v23.8b
        saddw   v24.8h, v24.8h, v25.8b
        sdot    v12.4s, v4.16b, v19.4b[0]
        sdot    v13.4s, v5.16b, v19.4b[0]
        sdot    v10.4s, v6.16b, v18.4b[1]
        sdot    v11.4s, v7.16b, v18.4b[1]
        ldr     d18, [x9, #16]
        add     v22.8h, v22.8h, v17.8h
        ldr     x9, [x2, #0]
        add     v24.8h, v24.8h, v17.8h
        sdot    v12.4s, v6.16b, v19.4b[1]
        sdot    v13.4s, v7.16b, v19.4b[1]
        ldr     d19, [x10, #16]
        sqxtn   v22.8b, v22.8h
        ldr     x10, [x2, #8]
        sqxtn   v24.8b, v24.8h
        sdot    v10.4s, v8.16b, v18.4b[0]
        sdot    v11.4s, v9.16b, v18.4b[0]
        ldr     d18, [x9, #0]
        sdot    v12.4s, v8.16b, v19.4b[0]
        str     d22, [x5]
        sdot    v13.4s, v9.16b, v19.4b[0]
        str     d24, [x5, x8]
        ldr     d19, [x10, #0]
        b.ne    21b
22:
        scvtf   v20.4s, v10.4s
        ins     v22.d[0], x20
        scvtf   v21.4s, v11.4s
        ins     v23.d[0], x28
        ins     v22.d[1], x21
        ins     v24.d[0], x20
        ins     v23.d[1], x29
        ins     v25.d[0], x28
        fmla    v22.4s, v20.4s, v14.4s
        ins     v24.d[1], x21
        fmla    v23.4s, v21.4s, v15.4s
        ins     v25.d[1], x29
        scvtf   v20.4s, v12.4s
        mov     x13, x22
        scvtf   v21.4s, v13.4s
        mov     x5, x7
        fadd    v22.4s, v22.4s, v16.4s
        add     x7, x7, x4
        fadd    v23.4s, v23.4s, v16.4s
        add     x22, x22, x6
        fmla    v24.4s, v20.4s, v14.4s
        fmla    v25.4s, v21.4s, v15.4s
        uzp1    v22.8h, v22.8h, v23.8h
        ldr     d23, [x13]
        fadd    v24.4s, v24.4s, v16.4s
        fadd    v25.4s, v25.4s, v16.4s
        saddw   v22.8h, v22.8h, v23.8b
        uzp1    v24.8h, v24.8h, v25.8h
        ldr     d25, [x13, x23]
        add     v22.8h, v22.8h, v17.8h
        saddw   v24.8h, v24.8h, v25.8b
        sqxtn   v22.8b, v22.8h
        add     v24.8h, v24.8h, v17.8h
        str     d22, [x5]
        sqxtn   v24.8b, v24.8h
        str     d24, [x5, x8]
        b       40f
30:
        ldp     x24, x25, [x17, #0]
        ldp     x26, x27, [x17, #16]
        ldp     x20, x21, [x17, #64]
        ldp     x28, x29, [x17, #80]
        ldp     q14, q15, [x17, #32]
        ldr     q16, [x17, #112]
        ldr     q17, [x17, #128]
        mov     x30, x17
        add     x4, x8, x8
        mov     x17, #16
        add     x6, x23, x23
        ldr     x9, [x2, #0]
        ins     v10.d[0], x24
        ldr     x10, [x2, #8]
        ins     v11.d[0], x26
        ins     v12.d[0], x24
        ins     v13.d[0], x26
        ldr     d18, [x9, #0]
        ins     v10.d[1], x25
        ldr     d19, [x10, #0]
        ins     v11.d[1], x27
        ins     v12.d[1], x25
        ins     v13.d[1], x27
        sdot    v10.4s, v0.16b, v18.4b[0]
        subs    x1, x1, #1
        sdot    v11.4s, v1.16b, v18.4b[0]
        csel    x19, x17, xzr, ne
        sdot    v12.4s, v0.16b, v19.4b[0]
        add     x2, x2, x19
        sdot    v13.4s, v1.16b, v19.4b[0]
        sdot    v10.4s, v2.16b, v18.4b[1]
        sdot    v11.4s, v3.16b, v18.4b[1]
        ldr     d18, [x9, #8]
        sdot    v12.4s, v2.16b, v19.4b[1]
        sdot    v13.4s, v3.16b, v19.4b[1]
        ldr     d19, [x10, #8]
        sdot    v10.4s, v4.16b, v18.4b[0]
        sdot    v11.4s, v5.16b, v18.4b[0]
        sdot    v12.4s, v4.16b, v19.4b[0]
        sdot    v13.4s, v5.16b, v19.4b[0]
        sdot    v10.4s, v6.16b, v18.4b[1]
        sdot    v11.4s, v7.16b, v18.4b[1]
        ldr     d18, [x9, #16]
        sdot    v12.4s, v6.16b, v19.4b[1]
        ldr     x9, [x2, #0]
        sdot    v13.4s, v7.16b, v19.4b[1]
        ldr     d19, [x10, #16]
        sdot    v10.4s, v8.16b, v18.4b[0]
        ldr     x10, [x2, #8]
        sdot    v11.4s, v9.16b, v18.4b[0]
        ldr     d18, [x9, #0]
        sdot    v12.4s, v8.16b, v19.4b[0]
        sdot    v13.4s, v9.16b, v19.4b[0]
        ldr     d19, [x10, #0]
        cbz     x1, 32f
31:
        scvtf   v20.4s, v10.4s
        ins     v24.d[0], x20
        scvtf   v21.4s, v11.4s
        ins     v25.d[0], x28
        scvtf   v22.4s, v12.4s
        ins     v26.d[0], x20
        scvtf   v23.4s, v13.4s
        ins     v27.d[0], x28
        ins     v24.d[1], x21
        ins     v25.d[1], x29
        ins     v26.d[1], x21
        ins     v27.d[1], x29
        fmla    v24.4s, v20.4s, v14.4s
        ins     v10.d[0], x24
        fmla    v25.4s, v21.4s, v15.4s
        ins     v11.d[0], x26
        fmla    v26.4s, v22.4s, v14.4s
        ins     v12.d[0], x24
        fmla    v27.4s, v23.4s, v15.4s
        ins     v13.d[0], x26
        fadd    v24.4s, v24.4s, v16.4s
        ins     v10.d[1], x25
        fadd    v25.4s, v25.4s, v16.4s
        ins     v11.d[1], x27
        fadd    v26.4s, v26.4s, v16.4s
        ins     v12.d[1], x25
        fadd    v27.4s, v27.4s, v16.4s
        ins     v13.d[1], x27
        sdot    v10.4s, v0.16b, v18.4b[0]
        mov     x13, x22
        sdot    v11.4s, v1.16b, v18.4b[0]
        ldr     d20, [x30, #144]
        sdot    v12.4s, v0.16b, v19.4b[0]
        ldr     d22, [x30, #144]
        sdot    v13.4s, v1.16b, v19.4b[0]
        ldr     d21, [x30, #152]
        uzp1    v24.8h, v24.8h, v25.8h
        ldr     d25, [x13]
        uzp1    v26.8h, v26.8h, v27.8h
        ldr     d27, [x13, x23]
        sdot    v10.4s, v2.16b, v18.4b[1]
        ldr     d23, [x30, #152]
        sdot    v11.4s, v3.16b, v18.4b[1]
        ldr     d18, [x9, #8]
        sdot    v12.4s, v2.16b, v19.4b[1]
        subs    x1, x1, #1
        sdot    v13.4s, v3.16b, v19.4b[1]
        ldr     d19, [x10, #8]
        saddw   v24.8h, v24.8h, v25.8b
        csel    x19, x17, xzr, ne
        saddw   v26.8h, v26.8h, v27.8b
        add     x2, x2, x19
        sdot    v10.4s, v4.16b, v18.4b[0]
        mov     x5, x7
        add     v24.8h, v24.8h, v17.8h
        add     x7, x7, x4
        add     v26.8h, v26.8h, v17.8h
        add     x22, x22, x6
        sdot    v11.4s, v5.16b, v18.4b[0]
        sdot    v12.4s, v4.16b, v19.4b[0]
        sdot    v13.4s, v5.16b, v19.4b[0]
        sqxtn   v24.8b, v24.8h
        sqxtn   v26.8b, v26.8h
        sdot    v10.4s, v6.16b, v18.4b[1]
        sdot    v11.4s, v7.16b, v18.4b[1]
        ldr     d18, [x9, #16]
        sdot    v12.4s, v6.16b, v19.4b[1]
        ldr     x9, [x2, #0]
        sdot    v13.4s, v7.16b, v19.4b[1]
        ldr     d19, [x10, #16]
        sdot    v10.4s, v8.16b, v18.4b[0]
        ldr     x10, [x2, #8]
        sdot    v11.4s, v9.16b, v18.4b[0]
        ldr     d18, [x9, #0]
        sdot    v12.4s, v8.16b, v19.4b[0]
        sdot    v13.4s, v9.16b, v19.4b[0]
        ldr     d19, [x10, #0]
        smax    v24.8b, v24.8b, v20.8b
        smax    v26.8b, v26.8b, v22.8b
        smin    v24.8b, v24.8b, v21.8b
        smin    v26.8b, v26.8b, v23.8b
        str     d24, [x5]
        str     d26, [x5, x8]
        b.ne    31b
32:
        scvtf   v20.4s, v10.4s
        ins     v24.d[0], x20
        scvtf   v21.4s, v11.4s
        ins     v25.d[0], x28
        scvtf   v22.4s, v12.4s
        ins     v26.d[0], x20
        scvtf   v23.4s, v13.4s
        ins     v27.d[0], x28
        ins     v24.d[1], x21
        ins     v25.d[1], x29
        ins     v26.d[1], x21
        ins     v27.d[1], x29
        fmla    v24.4s, v20.4s, v14.4s
        mov     x13, x22
        fmla    v25.4s, v21.4s, v15.4s
        ldr     d20, [x30, #144]
        fmla    v26.4s, v22.4s, v14.4s
        ldr     d22, [x30, #144]
        fmla    v27.4s, v23.4s, v15.4s
        ldr     d21, [x30, #152]
        fadd    v24.4s, v24.4s, v16.4s
        ldr     d23, [x30, #152]
        fadd    v25.4s, v25.4s, v16.4s
        mov     x5, x7
        fadd    v26.4s, v26.4s, v16.4s
        add     x7, x7, x4
        fadd    v27.4s, v27.4s, v16.4s
        add     x22, x22, x6
        uzp1    v24.8h, v24.8h, v25.8h
        ldr     d25, [x13]
        uzp1    v26.8h, v26.8h, v27.8h
        ldr     d27, [x13, x23]
        saddw   v24.8h, v24.8h, v25.8b
        saddw   v26.8h, v26.8h, v27.8b
        add     v24.8h, v24.8h, v17.8h
        add     v26.8h, v26.8h, v17.8h
        sqxtn   v24.8b, v24.8h
        sqxtn   v26.8b, v26.8h
        smax    v24.8b, v24.8b, v20.8b
        smax    v26.8b, v26.8b, v22.8b
        smin    v24.8b, v24.8b, v21.8b
        smin    v26.8b, v26.8b, v23.8b
        str     d24, [x5]
        str     d26, [x5, x8]
40:
        .cfi_remember_state
        ldp     d10, d11, [sp, #16]
        .cfi_restore d10
        .cfi_restore d11
        ldp     d12, d13, [sp, #32]
        .cfi_restore d12
        .cfi_restore d13
        ldp     d14, d15, [sp, #48]
        .cfi_restore d14
        .cfi_restore d15
        ldp     x19, x20, [sp, #64]
        .cfi_restore x19
        .cfi_restore x20
        ldp     x21, x22, [sp, #80]
        .cfi_restore x21
        .cfi_restore x22
        ldp     x23, x24, [sp, #96]
        .cfi_restore x23
        .cfi_restore x24
        ldp     x25, x26, [sp, #112]
        .cfi_restore x25
        .cfi_restore x26
        ldp     x27, x28, [sp, #128]
        .cfi_restore x27
        .cfi_restore x28
        ldp     x29, x30, [sp, #144]
        .cfi_restore x29
        .cfi_restore x30
        ldp     d8, d9, [sp], #160
        .cfi_restore d8
        .cfi_restore d9
        .cfi_def_cfa_offset 0
        ret
        .cfi_restore_state
        .cfi_endproc
        .size   dgms_igemm_stationary_20_a55, . - dgms_igemm_stationary_20_a55

// `count` pairs of rows of 24 inputs.
        .globl  dgms_igemm_stationary_24_a55
        .hidden dgms_igemm_stationary_24_a55
        .type   dgms_igemm_stationary_24_a55, %function
        .p2align 5
dgms_igemm_stationary_24_a55:
        .cfi_startproc
        hint    #34
        stp     d8, d9, [sp, #-160]!
        .cfi_def_cfa_offset 160
        .cfi_rel_offset d8, 0
        .cfi_rel_offset d9, 8
        stp     d10, d11, [sp, #16]
        .cfi_rel_offset d10, 16
        .cfi_rel_offset d11, 24
        stp     d12, d13, [sp, #32]
        .cfi_rel_offset d12, 32
        .cfi_rel_offset d13, 40
        stp     d14, d15, [sp, #48]
        .cfi_rel_offset d14, 48
        .cfi_rel_offset d15, 56
        stp     x19, x20, [sp, #64]
        .cfi_rel_offset x19, 64
        .cfi_rel_offset x20, 72
        stp     x21, x22, [sp, #80]
        .cfi_rel_offset x21, 80
        .cfi_rel_offset x22, 88
        stp     x23, x24, [sp, #96]
        .cfi_rel_offset x23, 96
        .cfi_rel_offset x24, 104
        stp     x25, x26, [sp, #112]
        .cfi_rel_offset x25, 112
        .cfi_rel_offset x26, 120
        stp     x27, x28, [sp, #128]
        .cfi_rel_offset x27, 128
        .cfi_rel_offset x28, 136
        stp     x29, x30, [sp, #144]
        .cfi_rel_offset x29, 144
        .cfi_rel_offset x30, 152
        ldp     x2, x3, [x0, #0]
        lsl     x3, x3, #3
        ldp     x7, x8, [x0, #40]
        ldp     x22, x23, [x0, #64]
        ldr     x1, [x0, #56]
        ldr     x21, [x0, #80]
        ldr     x17, [x0, #88]
        ldr     x5, [x0, #32]
        ldp     q0, q1, [x5, #0]
        ldp     q2, q3, [x5, #32]
        ldp     q4, q5, [x5, #64]
        ldp     q6, q7, [x5, #96]
        ldp     q8, q9, [x5, #128]
        ldp     q10, q11, [x5, #160]
        cmp     w21, #1
        b.eq    20f
        cmp     w21, #2
        b.eq    30f
10:
        ldp     x24, x25, [x17, #0]
        ldp     x26, x27, [x17, #16]
        ldp     x20, x21, [x17, #64]
        ldp     x28, x29, [x17, #80]
        ldp     q16, q17, [x17, #32]
        ldr     q18, [x17, #112]
        mov     x30, x17
        add     x4, x8, x8
        mov     x17, #16
        ldr     x9, [x2, #0]
        ins     v12.d[0], x24
        ldr     x10, [x2, #8]
        ins     v13.d[0], x26
        ins     v14.d[0], x24
        ins     v15.d[0], x26
        ldr     d19, [x9, #0]
        ins     v12.d[1], x25
        ldr     d20, [x10, #0]
        ins     v13.d[1], x27
        ins     v14.d[1], x25
        ins     v15.d[1], x27
        sdot    v12.4s, v0.16b, v19.4b[0]
        subs    x1, x1, #1
        sdot    v13.4s, v1.16b, v19.4b[0]
        csel    x19, x17, xzr, ne
        sdot    v14.4s, v0.16b, v20.4b[0]
        add     x2, x2, x19
        sdot    v15.4s, v1.16b, v20.4b[0]
        sdot    v12.4s, v2.16b, v19.4b[1]
        sdot    v13.4s, v3.16b, v19.4b[1]
        ldr     d19, [x9, #8]
        sdot    v14.4s, v2.16b, v20.4b[1]
        sdot    v15.4s, v3.16b, v20.4b[1]
        ldr     d20, [x10, #8]
        sdot    v12.4s, v4.16b, v19.4b[0]
        sdot    v13.4s, v5.16b, v19.4b[0]
        sdot    v14.4s, v4.16b, v20.4b[0]
        sdot    v15.4s, v5.16b, v20.4b[0]
        sdot    v12.4s, v6.16b, v19.4b[1]
        sdot    v13.4s, v7.16b, v19.4b[1]
        ldr     d19, [x9, #16]
        sdot    v14.4s, v6.16b, v20.4b[1]
        ldr     x9, [x2, #0]
        sdot    v15.4s, v7.16b, v20.4b[1]
        ldr     d20, [x10, #16]
        sdot    v12.4s, v8.16b, v19.4b[0]
        ldr     x10, [x2, #8]
        sdot    v13.4s, v9.16b, v19.4b[0]
        sdot    v14.4s, v8.16b, v20.4b[0]
        sdot    v15.4s, v9.16b, v20.4b[0]
        sdot    v12.4s, v10.16b, v19.4b[1]
        sdot    v13.4s, v11.16b, v19.4b[1]
        ldr     d19, [x9, #0]
        sdot    v14.4s, v10.16b, v20.4b[1]
        sdot    v15.4s, v11.16b, v20.4b[1]
        ldr     d20, [x10, #0]
        cbz     x1, 12f
11:
        scvtf   v12.4s, v12.4s
        ins     v21.d[0], x20
        scvtf   v13.4s, v13.4s
        ins     v22.d[0], x28
        scvtf   v14.4s, v14.4s
        ins     v23.d[0], x20
        scvtf   v15.4s, v15.4s
        ins     v24.d[0], x28
        ins     v21.d[1], x21
        ins     v22.d[1], x29
        ins     v23.d[1], x21
        ins     v24.d[1], x29
        fmla    v21.4s, v12.4s, v16.4s
        ins     v12.d[0], x24
        fmla    v22.4s, v13.4s, v17.4s
        ins     v13.d[0], x26
        fmla    v23.4s, v14.4s, v16.4s
        ins     v14.d[0], x24
        fmla    v24.4s, v15.4s, v17.4s
        ins     v15.d[0], x26
        fadd    v21.4s, v21.4s, v18.4s
        ins     v12.d[1], x25
        fadd    v22.4s, v22.4s, v18.4s
        ins     v13.d[1], x27
        sdot    v12.4s, v0.16b, v19.4b[0]
        ins     v14.d[1], x25
        sdot    v13.4s, v1.16b, v19.4b[0]
        ins     v15.d[1], x27
        sdot    v14.4s, v0.16b, v20.4b[0]
        subs    x1, x1, #1
        sdot    v15.4s, v1.16b, v20.4b[0]
        csel    x19, x17, xzr, ne
        sdot    v12.4s, v2.16b, v19.4b[1]
        add     x2, x2, x19
        sdot    v13.4s, v3.16b, v19.4b[1]
        ldr     d19, [x9, #8]
        sdot    v14.4s, v2.16b, v20.4b[1]
        mov     x5, x7
        sdot    v15.4s, v3.16b, v20.4b[1]
        ldr     d20, [x10, #8]
        sdot    v12.4s, v4.16b, v19.4b[0]
        add     x7, x7, x4
        sdot    v13.4s, v5.16b, v19.4b[0]
        sdot    v14.4s, v4.16b, v20.4b[0]
        sdot    v15.4s, v5.16b, v20.4b[0]
        sdot    v12.4s, v6.16b, v19.4b[1]
        sdot    v13.4s, v7.16b, v19.4b[1]
        ldr     d19, [x9, #16]
        sdot    v14.4s, v6.16b, v20.4b[1]
        ldr     x9, [x2, #0]
        sdot    v15.4s, v7.16b, v20.4b[1]
        ldr     d20, [x10, #16]
        fadd    v23.4s, v23.4s, v18.4s
        ldr     x10, [x2, #8]
        fadd    v24.4s, v24.4s, v18.4s
        sdot    v12.4s, v8.16b, v19.4b[0]
        sdot    v13.4s, v9.16b, v19.4b[0]
        sdot    v14.4s, v8.16b, v20.4b[0]
        sdot    v15.4s, v9.16b, v20.4b[0]
        uzp1    v21.8h, v21.8h, v22.8h
        uzp1    v23.8h, v23.8h, v24.8h
        sqxtn   v21.8b, v21.8h
        sqxtn   v23.8b, v23.8h
        sdot    v12.4s, v10.16b, v19.4b[1]
        sdot    v13.4s, v11.16b, v19.4b[1]
        ldr     d19, [x9, #0]
        sdot    v14.4s, v10.16b, v20.4b[1]
        str     d21, [x5]
        sdot    v15.4s, v11.16b, v20.4b[1]
        str     d23, [x5, x8]
        ldr     d20, [x10, #0]
        b.ne    11b
12:
        scvtf   v12.4s, v12.4s
        ins     v21.d[0], x20
        scvtf   v13.4s, v13.4s
        ins     v22.d[0], x28
        scvtf   v14.4s, v14.4s
        ins     v23.d[0], x20
        scvtf   v15.4s, v15.4s
        ins     v24.d[0], x28
        ins     v21.d[1], x21
        ins     v22.d[1], x29
        ins     v23.d[1], x21
        ins     v24.d[1], x29
        fmla    v21.4s, v12.4s, v16.4s
        mov     x5, x7
        fmla    v22.4s, v13.4s, v17.4s
        add     x7, x7, x4
        fmla    v23.4s, v14.4s, v16.4s
        fmla    v24.4s, v15.4s, v17.4s
        fadd    v21.4s, v21.4s, v18.4s
        fadd    v22.4s, v22.4s, v18.4s
        fadd    v23.4s, v23.4s, v18.4s
        fadd    v24.4s, v24.4s, v18.4s
        uzp1    v21.8h, v21.8h, v22.8h
        uzp1    v23.8h, v23.8h, v24.8h
        sqxtn   v21.8b, v21.8h
        sqxtn   v23.8b, v23.8h
        str     d21, [x5]
        str     d23, [x5, x8]
        b       40f
20:
        ldp     x24, x25, [x17, #0]
        ldp     x26, x27, [x17, #16]
        ldp     x20, x21, [x17, #64]
        ldp     x28, x29, [x17, #80]
        ldp     q16, q17, [x17, #32]
        ldr     q18, [x17, #112]
        ldr     q19, [x17, #128]
        mov     x30, x17
        add     x4, x8, x8
        mov     x17, #16
        add     x6, x23, x23
        ldr     x9, [x2, #0]
        ins     v12.d[0], x24
        ldr     x10, [x2, #8]
        ins     v13.d[0], x26
        ins     v14.d[0], x24
        ins     v15.d[0], x26
        ldr     d20, [x9, #0]
        ins     v12.d[1], x25
        ldr     d21, [x10, #0]
        ins     v13.d[1], x27
        ins     v14.d[1], x25
        ins     v15.d[1], x27
        sdot    v12.4s, v0.16b, v20.4b[0]
        ldr     d22, [x9, #8]
        sdot    v13.4s, v1.16b, v20.4b[0]
        ldr     d23, [x10, #8]
        sdot    v14.4s, v0.16b, v21.4b[0]
        ldr     d24, [x9, #16]
        sdot    v15.4s, v1.16b, v21.4b[0]
        ldr     d25, [x10, #16]
        sdot    v12.4s, v2.16b, v20.4b[1]
        subs    x1, x1, #1
        sdot    v13.4s, v3.16b, v20.4b[1]
        csel    x19, x17, xzr, ne
        sdot    v14.4s, v2.16b, v21.4b[1]
        add     x2, x2, x19
        sdot    v15.4s, v3.16b, v21.4b[1]
        ldr     x9, [x2, #0]
        sdot    v12.4s, v4.16b, v22.4b[0]
        ldr     x10, [x2, #8]
        sdot    v13.4s, v5.16b, v22.4b[0]
        sdot    v14.4s, v4.16b, v23.4b[0]
        ldr     d20, [x9, #0]
        sdot    v15.4s, v5.16b, v23.4b[0]
        ldr     d21, [x10, #0]
        sdot    v12.4s, v6.16b, v22.4b[1]
        sdot    v13.4s, v7.16b, v22.4b[1]
        sdot    v14.4s, v6.16b, v23.4b[1]
        sdot    v15.4s, v7.16b, v23.4b[1]
        sdot    v12.4s, v8.16b, v24.4b[0]
        sdot    v13.4s, v9.16b, v24.4b[0]
        sdot    v14.4s, v8.16b, v25.4b[0]
        sdot    v15.4s, v9.16b, v25.4b[0]
        sdot    v12.4s, v10.16b, v24.4b[1]
        sdot    v13.4s, v11.16b, v24.4b[1]
        sdot    v14.4s, v10.16b, v25.4b[1]
        sdot    v15.4s, v11.16b, v25.4b[1]
        cbz     x1, 22f
21:
        scvtf   v12.4s, v12.4s
        ins     v26.d[0], x20
        scvtf   v13.4s, v13.4s
        ins     v27.d[0], x28
        scvtf   v14.4s, v14.4s
        ins     v28.d[0], x20
        scvtf   v15.4s, v15.4s
        ins     v29.d[0], x28
        ins     v26.d[1], x21
        ins     v27.d[1], x29
        ins     v28.d[1], x21
        ins     v29.d[1], x29
        fmla    v26.4s, v12.4s, v16.4s
        ins     v12.d[0], x24
        fmla    v27.4s, v13.4s, v17.4s
        ins     v13.d[0], x26
        fmla    v28.4s, v14.4s, v16.4s
        ins     v14.d[0], x24
        fmla    v29.4s, v15.4s, v17.4s
        ins     v15.d[0], x26
        fadd    v26.4s, v26.4s, v18.4s
        ins     v12.d[1], x25
        fadd    v27.4s, v27.4s, v18.4s
        ins     v13.d[1], x27
        sdot    v12.4s, v0.16b, v20.4b[0]
        ins     v14.d[1], x25
        sdot    v13.4s, v1.16b, v20.4b[0]
        ins     v15.d[1], x27
        sdot    v14.4s, v0.16b, v21.4b[0]
        ldr     d22, [x9, #8]
        sdot    v15.4s, v1.16b, v21.4b[0]
        ldr     d23, [x10, #8]
        sdot    v12.4s, v2.16b, v20.4b[1]
        mov     x13, x22
        sdot    v13.4s, v3.16b, v20.4b[1]
        ldr     d24, [x9, #16]
        sdot    v14.4s, v2.16b, v21.4b[1]
        ldr     d25, [x10, #16]
        sdot    v15.4s, v3.16b, v21.4b[1]
        subs    x1, x1, #1
        fadd    v28.4s, v28.4s, v18.4s
        csel    x19, x17, xzr, ne
        fadd    v29.4s, v29.4s, v18.4s
        add     x2, x2, x19
        sdot    v12.4s, v4.16b, v22.4b[0]
        ldr     x9, [x2, #0]
        sdot    v13.4s, v5.16b, v22.4b[0]
        ldr     x10, [x2, #8]
        sdot    v14.4s, v4.16b, v23.4b[0]
        mov     x5, x7
        sdot    v15.4s, v5.16b, v23.4b[0]
        add     x7, x7, x4
        uzp1    v26.8h, v26.8h, v27.8h
        ldr     d27, [x13]
        uzp1    v28.8h, v28.8h, v29.8h
        ldr     d29, [x13, x23]
        sdot    v12.4s, v6.16b, v22.4b[1]
        add     x22, x22, x6
        sdot    v13.4s, v7.16b, v22.4b[1]
        ldr     d20, [x9, #0]
        sdot    v14.4s, v6.16b, v23.4b[1]
        ldr     d21, [x10, #0]
        sdot    v15.4s, v7.16b, v23.4b[1]
        saddw   v26.8h, v26.8h, v27.8b
        saddw   v28.8h, v28.8h, v29.8b
        sdot    v12.4s, v8.16b, v24.4b[0]
        sdot    v13.4s, v9.16b, v24.4b[0]
        sdot    v14.4s, v8.16b, v25.4b[0]
        sdot    v15.4s, v9.16b, v25.4b[0]
        add     v26.8h, v26.8h, v19.8h
        add     v28.8h, v28.8h, v19.8h
        sdot    v12.4s, v10.16b, v24.4b[1]
        sqxtn   v26.8b, v26.8h
        sqxtn   v28.8b, v28.8h
        sdot    v13.4s, v11.16b, v24.4b[1]
        sdot    v14.4s, v10.16b, v25.4b[1]
        sdot    v15.4s, v11.16b, v25.4b[1]
        str     d26, [x5]
        str     d28, [x5, x8]
        b.ne    21b
22:
        scvtf   v12.4s, v12.4s
        ins     v26.d[0], x20
        scvtf   v13.4s, v13.4s
        ins     v27.d[0], x28
        scvtf   v14.4s, v14.4s
        ins     v28.d[0], x20
        scvtf   v15.4s, v15.4s
        ins     v29.d[0], x28
        ins     v26.d[1], x21
        ins     v27.d[1], x29
        ins     v28.d[1], x21
        ins     v29.d[1], x29
        fmla    v26.4s, v12.4s, v16.4s
        mov     x13, x22
        fmla    v27.4s, v13.4s, v17.4s
        mov     x5, x7
        fmla    v28.4s, v14.4s, v16.4s
        add     x7, x7, x4
        fmla    v29.4s, v15.4s, v17.4s
        add     x22, x22, x6
        fadd    v26.4s, v26.4s, v18.4s
        fadd    v27.4s, v27.4s, v18.4s
        fadd    v28.4s, v28.4s, v18.4s
        fadd    v29.4s, v29.4s, v18.4s
        uzp1    v26.8h, v26.8h, v27.8h
        ldr     d27, [x13]
        uzp1    v28.8h, v28.8h, v29.8h
        ldr     d29, [x13, x23]
        saddw   v26.8h, v26.8h, v27.8b
        saddw   v28.8h, v28.8h, v29.8b
        add     v26.8h, v26.8h, v19.8h
        add     v28.8h, v28.8h, v19.8h
        sqxtn   v26.8b, v26.8h
        sqxtn   v28.8b, v28.8h
        str     d26, [x5]
        str     d28, [x5, x8]
        b       40f
30:
        ldp     x24, x25, [x17, #0]
        ldp     x26, x27, [x17, #16]
        ldp     x20, x21, [x17, #64]
        ldp     x28, x29, [x17, #80]
        ldp     q16, q17, [x17, #32]
        ldr     q18, [x17, #112]
        ldr     q19, [x17, #128]
        mov     x30, x17
        add     x4, x8, x8
        mov     x17, #16
        add     x6, x23, x23
        ldr     x9, [x2, #0]
        ins     v12.d[0], x24
        ldr     x10, [x2, #8]
        ins     v13.d[0], x26
        ins     v14.d[0], x24
        ins     v15.d[0], x26
        ldr     d20, [x9, #0]
        ins     v12.d[1], x25
        ldr     d21, [x10, #0]
        ins     v13.d[1], x27
        ins     v14.d[1], x25
        ins     v15.d[1], x27
        sdot    v12.4s, v0.16b, v20.4b[0]
        subs    x1, x1, #1
        sdot    v13.4s, v1.16b, v20.4b[0]
        csel    x19, x17, xzr, ne
        sdot    v14.4s, v0.16b, v21.4b[0]
        add     x2, x2, x19
        sdot    v15.4s, v1.16b, v21.4b[0]
        sdot    v12.4s, v2.16b, v20.4b[1]
        sdot    v13.4s, v3.16b, v20.4b[1]
        ldr     d20, [x9, #8]
        sdot    v14.4s, v2.16b, v21.4b[1]
        sdot    v15.4s, v3.16b, v21.4b[1]
        ldr     d21, [x10, #8]
        sdot    v12.4s, v4.16b, v20.4b[0]
        sdot    v13.4s, v5.16b, v20.4b[0]
        sdot    v14.4s, v4.16b, v21.4b[0]
        sdot    v15.4s, v5.16b, v21.4b[0]
        sdot    v12.4s, v6.16b, v20.4b[1]
        sdot    v13.4s, v7.16b, v20.4b[1]
        ldr     d20, [x9, #16]
        sdot    v14.4s, v6.16b, v21.4b[1]
        ldr     x9, [x2, #0]
        sdot    v15.4s, v7.16b, v21.4b[1]
        ldr     d21, [x10, #16]
        sdot    v12.4s, v8.16b, v20.4b[0]
        ldr     x10, [x2, #8]
        sdot    v13.4s, v9.16b, v20.4b[0]
        sdot    v14.4s, v8.16b, v21.4b[0]
        sdot    v15.4s, v9.16b, v21.4b[0]
        sdot    v12.4s, v10.16b, v20.4b[1]
        sdot    v13.4s, v11.16b, v20.4b[1]
        ldr     d20, [x9, #0]
        sdot    v14.4s, v10.16b, v21.4b[1]
        sdot    v15.4s, v11.16b, v21.4b[1]
        ldr     d21, [x10, #0]
        cbz     x1, 32f
31:
        scvtf   v22.4s, v12.4s
        ins     v26.d[0], x20
        scvtf   v23.4s, v13.4s
        ins     v27.d[0], x28
        scvtf   v24.4s, v14.4s
        ins     v28.d[0], x20
        scvtf   v25.4s, v15.4s
        ins     v29.d[0], x28
        ins     v26.d[1], x21
        ins     v27.d[1], x29
        ins     v28.d[1], x21
        ins     v29.d[1], x29
        fmla    v26.4s, v22.4s, v16.4s
        ins     v12.d[0], x24
        fmla    v27.4s, v23.4s, v17.4s
        ins     v13.d[0], x26
        fmla    v28.4s, v24.4s, v16.4s
        ins     v14.d[0], x24
        fmla    v29.4s, v25.4s, v17.4s
        ins     v15.d[0], x26
        fadd    v26.4s, v26.4s, v18.4s
        ins     v12.d[1], x25
        fadd    v27.4s, v27.4s, v18.4s
        ins     v13.d[1], x27
        sdot    v12.4s, v0.16b, v20.4b[0]
        ins     v14.d[1], x25
        sdot    v13.4s, v1.16b, v20.4b[0]
        ins     v15.d[1], x27
        sdot    v14.4s, v0.16b, v21.4b[0]
        mov     x13, x22
        sdot    v15.4s, v1.16b, v21.4b[0]
        ldr     d22, [x30, #144]
        fadd    v28.4s, v28.4s, v18.4s
        ldr     d24, [x30, #144]
        fadd    v29.4s, v29.4s, v18.4s
        ldr     d23, [x30, #152]
        sdot    v12.4s, v2.16b, v20.4b[1]
        ldr     d25, [x30, #152]
        sdot    v13.4s, v3.16b, v20.4b[1]
        ldr     d20, [x9, #8]
        sdot    v14.4s, v2.16b, v21.4b[1]
        subs    x1, x1, #1
        sdot    v15.4s, v3.16b, v21.4b[1]
        ldr     d21, [x10, #8]
        uzp1    v26.8h, v26.8h, v27.8h
        ldr     d27, [x13]
        uzp1    v28.8h, v28.8h, v29.8h
        ldr     d29, [x13, x23]
        sdot    v12.4s, v4.16b, v20.4b[0]
        csel    x19, x17, xzr, ne
        sdot    v13.4s, v5.16b, v20.4b[0]
        add     x2, x2, x19
        sdot    v14.4s, v4.16b, v21.4b[0]
        mov     x5, x7
        sdot    v15.4s, v5.16b, v21.4b[0]
        add     x7, x7, x4
        saddw   v26.8h, v26.8h, v27.8b
        add     x22, x22, x6
        saddw   v28.8h, v28.8h, v29.8b
        sdot    v12.4s, v6.16b, v20.4b[1]
        add     v26.8h, v26.8h, v19.8h
        add     v28.8h, v28.8h, v19.8h
        sdot    v13.4s, v7.16b, v20.4b[1]
        ldr     d20, [x9, #16]
        sdot    v14.4s, v6.16b, v21.4b[1]
        ldr     x9, [x2, #0]
        sdot    v15.4s, v7.16b, v21.4b[1]
        ldr     d21, [x10, #16]
        sqxtn   v26.8b, v26.8h
        ldr     x10, [x2, #8]
        sqxtn   v28.8b, v28.8h
        sdot    v12.4s, v8.16b, v20.4b[0]
        sdot    v13.4s, v9.16b, v20.4b[0]
        sdot    v14.4s, v8.16b, v21.4b[0]
        sdot    v15.4s, v9.16b, v21.4b[0]
        sdot    v12.4s, v10.16b, v20.4b[1]
        sdot    v13.4s, v11.16b, v20.4b[1]
        ldr     d20, [x9, #0]
        sdot    v14.4s, v10.16b, v21.4b[1]
        sdot    v15.4s, v11.16b, v21.4b[1]
        ldr     d21, [x10, #0]
        smax    v26.8b, v26.8b, v22.8b
        smax    v28.8b, v28.8b, v24.8b
        smin    v26.8b, v26.8b, v23.8b
        smin    v28.8b, v28.8b, v25.8b
        str     d26, [x5]
        str     d28, [x5, x8]
        b.ne    31b
32:
        scvtf   v22.4s, v12.4s
        ins     v26.d[0], x20
        scvtf   v23.4s, v13.4s
        ins     v27.d[0], x28
        scvtf   v24.4s, v14.4s
        ins     v28.d[0], x20
        scvtf   v25.4s, v15.4s
        ins     v29.d[0], x28
        ins     v26.d[1], x21
        ins     v27.d[1], x29
        ins     v28.d[1], x21
        ins     v29.d[1], x29
        fmla    v26.4s, v22.4s, v16.4s
        mov     x13, x22
        fmla    v27.4s, v23.4s, v17.4s
        ldr     d22, [x30, #144]
        fmla    v28.4s, v24.4s, v16.4s
        ldr     d24, [x30, #144]
        fmla    v29.4s, v25.4s, v17.4s
        ldr     d23, [x30, #152]
        fadd    v26.4s, v26.4s, v18.4s
        ldr     d25, [x30, #152]
        fadd    v27.4s, v27.4s, v18.4s
        mov     x5, x7
        fadd    v28.4s, v28.4s, v18.4s
        add     x7, x7, x4
        fadd    v29.4s, v29.4s, v18.4s
        add     x22, x22, x6
        uzp1    v26.8h, v26.8h, v27.8h
        ldr     d27, [x13]
        uzp1    v28.8h, v28.8h, v29.8h
        ldr     d29, [x13, x23]
        saddw   v26.8h, v26.8h, v27.8b
        saddw   v28.8h, v28.8h, v29.8b
        add     v26.8h, v26.8h, v19.8h
        add     v28.8h, v28.8h, v19.8h
        sqxtn   v26.8b, v26.8h
        sqxtn   v28.8b, v28.8h
        smax    v26.8b, v26.8b, v22.8b
        smax    v28.8b, v28.8b, v24.8b
        smin    v26.8b, v26.8b, v23.8b
        smin    v28.8b, v28.8b, v25.8b
        str     d26, [x5]
        str     d28, [x5, x8]
40:
        .cfi_remember_state
        ldp     d10, d11, [sp, #16]
        .cfi_restore d10
        .cfi_restore d11
        ldp     d12, d13, [sp, #32]
        .cfi_restore d12
        .cfi_restore d13
        ldp     d14, d15, [sp, #48]
        .cfi_restore d14
        .cfi_restore d15
        ldp     x19, x20, [sp, #64]
        .cfi_restore x19
        .cfi_restore x20
        ldp     x21, x22, [sp, #80]
        .cfi_restore x21
        .cfi_restore x22
        ldp     x23, x24, [sp, #96]
        .cfi_restore x23
        .cfi_restore x24
        ldp     x25, x26, [sp, #112]
        .cfi_restore x25
        .cfi_restore x26
        ldp     x27, x28, [sp, #128]
        .cfi_restore x27
        .cfi_restore x28
        ldp     x29, x30, [sp, #144]
        .cfi_restore x29
        .cfi_restore x30
        ldp     d8, d9, [sp], #160
        .cfi_restore d8
        .cfi_restore d9
        .cfi_def_cfa_offset 0
        ret
        .cfi_restore_state
        .cfi_endproc
        .size   dgms_igemm_stationary_24_a55, . - dgms_igemm_stationary_24_a55

// `count` pairs of rows of 28 inputs.
        .globl  dgms_igemm_stationary_28_a55
        .hidden dgms_igemm_stationary_28_a55
        .type   dgms_igemm_stationary_28_a55, %function
        .p2align 5
dgms_igemm_stationary_28_a55:
        .cfi_startproc
        hint    #34
        stp     d8, d9, [sp, #-160]!
        .cfi_def_cfa_offset 160
        .cfi_rel_offset d8, 0
        .cfi_rel_offset d9, 8
        stp     d10, d11, [sp, #16]
        .cfi_rel_offset d10, 16
        .cfi_rel_offset d11, 24
        stp     d12, d13, [sp, #32]
        .cfi_rel_offset d12, 32
        .cfi_rel_offset d13, 40
        stp     d14, d15, [sp, #48]
        .cfi_rel_offset d14, 48
        .cfi_rel_offset d15, 56
        stp     x19, x20, [sp, #64]
        .cfi_rel_offset x19, 64
        .cfi_rel_offset x20, 72
        stp     x21, x22, [sp, #80]
        .cfi_rel_offset x21, 80
        .cfi_rel_offset x22, 88
        stp     x23, x24, [sp, #96]
        .cfi_rel_offset x23, 96
        .cfi_rel_offset x24, 104
        stp     x25, x26, [sp, #112]
        .cfi_rel_offset x25, 112
        .cfi_rel_offset x26, 120
        stp     x27, x28, [sp, #128]
        .cfi_rel_offset x27, 128
        .cfi_rel_offset x28, 136
        stp     x29, x30, [sp, #144]
        .cfi_rel_offset x29, 144
        .cfi_rel_offset x30, 152
        ldp     x2, x3, [x0, #0]
        lsl     x3, x3, #3
        ldp     x7, x8, [x0, #40]
        ldp     x22, x23, [x0, #64]
        ldr     x1, [x0, #56]
        ldr     x21, [x0, #80]
        ldr     x17, [x0, #88]
        ldr     x5, [x0, #32]
        ldp     q0, q1, [x5, #0]
        ldp     q2, q3, [x5, #32]
        ldp     q4, q5, [x5, #64]
        ldp     q6, q7, [x5, #96]
        ldp     q8, q9, [x5, #128]
        ldp     q10, q11, [x5, #160]
        ldp     q12, q13, [x5, #192]
        cmp     w21, #1
        b.eq    20f
        cmp     w21, #2
        b.eq    30f
10:
        ldp     x24, x25, [x17, #0]
        ldp     x26, x27, [x17, #16]
        ldp     x20, x21, [x17, #64]
        ldp     x28, x29, [x17, #80]
        ldp     q18, q19, [x17, #32]
        ldr     q20, [x17, #112]
        mov     x30, x17
        add     x4, x8, x8
        mov     x17, #16
        ldr     x9, [x2, #0]
        ins     v14.d[0], x24
        ldr     x10, [x2, #8]
        ins     v15.d[0], x26
        ins     v16.d[0], x24
        ins     v17.d[0], x26
        ldr     d21, [x9, #0]
        ins     v14.d[1], x25
        ldr     d22, [x10, #0]
        ins     v15.d[1], x27
        ins     v16.d[1], x25
        ins     v17.d[1], x27
        sdot    v14.4s, v0.16b, v21.4b[0]
        subs    x1, x1, #1
        sdot    v15.4s, v1.16b, v21.4b[0]
        csel    x19, x17, xzr, ne
        sdot    v16.4s, v0.16b, v22.4b[0]
        add     x2, x2, x19
        sdot    v17.4s, v1.16b, v22.4b[0]
        sdot    v14.4s, v2.16b, v21.4b[1]
        sdot    v15.4s, v3.16b, v21.4b[1]
        ldr     d21, [x9, #8]
        sdot    v16.4s, v2.16b, v22.4b[1]
        sdot    v17.4s, v3.16b, v22.4b[1]
        ldr     d22, [x10, #8]
        sdot    v14.4s, v4.16b, v21.4b[0]
        sdot    v15.4s, v5.16b, v21.4b[0]
        sdot    v16.4s, v4.16b, v22.4b[0]
        sdot    v17.4s, v5.16b, v22.4b[0]
        sdot    v14.4s, v6.16b, v21.4b[1]
        sdot    v15.4s, v7.16b, v21.4b[1]
        ldr     d21, [x9, #16]
        sdot    v16.4s, v6.16b, v22.4b[1]
        sdot    v17.4s, v7.16b, v22.4b[1]
        ldr     d22, [x10, #16]
        sdot    v14.4s, v8.16b, v21.4b[0]
        sdot    v15.4s, v9.16b, v21.4b[0]
        sdot    v16.4s, v8.16b, v22.4b[0]
        sdot    v17.4s, v9.16b, v22.4b[0]
        sdot    v14.4s, v10.16b, v21.4b[1]
        sdot    v15.4s, v11.16b, v21.4b[1]
        ldr     d21, [x9, #24]
        sdot    v16.4s, v10.16b, v22.4b[1]
        ldr     x9, [x2, #0]
        sdot    v17.4s, v11.16b, v22.4b[1]
        ldr     d22, [x10, #24]
        sdot    v14.4s, v12.16b, v21.4b[0]
        ldr     x10, [x2, #8]
        sdot    v15.4s, v13.16b, v21.4b[0]
        ldr     d21, [x9, #0]
        sdot    v16.4s, v12.16b, v22.4b[0]
        sdot    v17.4s, v13.16b, v22.4b[0]
        ldr     d22, [x10, #0]
        cbz     x1, 12f
11:
        scvtf   v14.4s, v14.4s
        ins     v23.d[0], x20
        scvtf   v15.4s, v15.4s
        ins     v24.d[0], x28
        scvtf   v16.4s, v16.4s
        ins     v25.d[0], x20
        scvtf   v17.4s, v17.4s
        ins     v26.d[0], x28
        ins     v23.d[1], x21
        ins     v24.d[1], x29
        ins     v25.d[1], x21
        ins     v26.d[1], x29
        fmla    v23.4s, v14.4s, v18.4s
        ins     v14.d[0], x24
        fmla    v24.4s, v15.4s, v19.4s
        ins     v15.d[0], x26
        fmla    v25.4s, v16.4s, v18.4s
        ins     v16.d[0], x24
        fmla    v26.4s, v17.4s, v19.4s
        ins     v17.d[0], x26
        fadd    v23.4s, v23.4s, v20.4s
        ins     v14.d[1], x25
        fadd    v24.4s, v24.4s, v20.4s
        ins     v15.d[1], x27
        sdot    v14.4s, v0.16b, v21.4b[0]
        ins     v16.d[1], x25
        sdot    v15.4s, v1.16b, v21.4b[0]
        ins     v17.d[1], x27
        sdot    v16.4s, v0.16b, v22.4b[0]
        subs    x1, x1, #1
        sdot    v17.4s, v1.16b, v22.4b[0]
        csel    x19, x17, xzr, ne
        sdot    v14.4s, v2.16b, v21.4b[1]
        add     x2, x2, x19
        sdot    v15.4s, v3.16b, v21.4b[1]
        ldr     d21, [x9, #8]
        sdot    v16.4s, v2.16b, v22.4b[1]
        mov     x5, x7
        sdot    v17.4s, v3.16b, v22.4b[1]
        ldr     d22, [x10, #8]
        sdot    v14.4s, v4.16b, v21.4b[0]
        add     x7, x7, x4
        sdot    v15.4s, v5.16b, v21.4b[0]
        sdot    v16.4s, v4.16b, v22.4b[0]
        sdot    v17.4s, v5.16b, v22.4b[0]
        sdot    v14.4s, v6.16b, v21.4b[1]
        sdot    v15.4s, v7.16b, v21.4b[1]
        ldr     d21, [x9, #16]
        sdot    v16.4s, v6.16b, v22.4b[1]
        sdot    v17.4s, v7.16b, v22.4b[1]
        ldr     d22, [x10, #16]
        sdot    v14.4s, v8.16b, v21.4b[0]
        sdot    v15.4s, v9.16b, v21.4b[0]
        sdot    v16.4s, v8.16b, v22.4b[0]
        sdot    v17.4s, v9.16b, v22.4b[0]
        fadd    v25.4s, v25.4s, v20.4s
        fadd    v26.4s, v26.4s, v20.4s
        sdot    v14.4s, v10.16b, v21.4b[1]
        sdot    v15.4s, v11.16b, v21.4b[1]
        ldr     d21, [x9, #24]
        sdot    v16.4s, v10.16b, v22.4b[1]
        ldr     x9, [x2, #0]
        sdot    v17.4s, v11.16b, v22.4b[1]
        ldr     d22, [x10, #24]
        uzp1    v23.8h, v23.8h, v24.8h
        ldr     x10, [x2, #8]
        uzp1    v25.8h, v25.8h, v26.8h
        sqxtn   v23.8b, v23.8h
        sqxtn   v25.8b, v25.8h
        sdot    v14.4s, v12.16b, v21.4b[0]
        sdot    v15.4s, v13.16b, v21.4b[0]
        ldr     d21, [x9, #0]
        sdot    v16.4s, v12.16b, v22.4b[0]
        str     d23, [x5]
        sdot    v17.4s, v13.16b, v22.4b[0]
        str     d25, [x5, x8]
        ldr     d22, [x10, #0]
        b.ne    11b
12:
        scvtf   v14.4s, v14.4s
        ins     v23.d[0], x20
        scvtf   v15.4s, v15.4s
        ins     v24.d[0], x28
        scvtf   v16.4s, v16.4s
        ins     v25.d[0], x20
        scvtf   v17.4s, v17.4s
        ins     v26.d[0], x28
        ins     v23.d[1], x21
        ins     v24.d[1], x29
        ins     v25.d[1], x21
        ins     v26.d[1], x29
        fmla    v23.4s, v14.4s, v18.4s
        mov     x5, x7
        fmla    v24.4s, v15.4s, v19.4s
        add     x7, x7, x4
        fmla    v25.4s, v16.4s, v18.4s
        fmla    v26.4s, v17.4s, v19.4s
        fadd    v23.4s, v23.4s, v20.4s
        fadd    v24.4s, v24.4s, v20.4s
        fadd    v25.4s, v25.4s, v20.4s
        fadd    v26.4s, v26.4s, v20.4s
        uzp1    v23.8h, v23.8h, v24.8h
        uzp1    v25.8h, v25.8h, v26.8h
        sqxtn   v23.8b, v23.8h
        sqxtn   v25.8b, v25.8h
        str     d23, [x5]
        str     d25, [x5, x8]
        b       40f
20:
        ldp     x24, x25, [x17, #0]
        ldp     x26, x27, [x17, #16]
        ldp     x20, x21, [x17, #64]
        ldp     x28, x29, [x17, #80]
        ldp     q18, q19, [x17, #32]
        ldr     q20, [x17, #112]
        ldr     q21, [x17, #128]
        mov     x30, x17
        add     x4, x8, x8
        mov     x17, #16
        add     x6, x23, x23
        ldr     x9, [x2, #0]
        ins     v14.d[0], x24
        ldr     x10, [x2, #8]
        ins     v15.d[0], x26
        ins     v16.d[0], x24
        ins     v17.d[0], x26
        ldr     d22, [x9, #0]
        ins     v14.d[1], x25
        ldr     d23, [x10, #0]
        ins     v15.d[1], x27
        ins     v16.d[1], x25
        ins     v17.d[1], x27
        sdot    v14.4s, v0.16b, v22.4b[0]
        ldr     d24, [x9, #8]
        sdot    v15.4s, v1.16b, v22.4b[0]
        ldr     d25, [x10, #8]
        sdot    v16.4s, v0.16b, v23.4b[0]
        subs    x1, x1, #1
        sdot    v17.4s, v1.16b, v23.4b[0]
        csel    x19, x17, xzr, ne
        sdot    v14.4s, v2.16b, v22.4b[1]
        add     x2, x2, x19
        sdot    v15.4s, v3.16b, v22.4b[1]
        ldr     d22, [x9, #16]
        sdot    v16.4s, v2.16b, v23.4b[1]
        sdot    v17.4s, v3.16b, v23.4b[1]
        ldr     d23, [x10, #16]
        sdot    v14.4s, v4.16b, v24.4b[0]
        sdot    v15.4s, v5.16b, v24.4b[0]
        sdot    v16.4s, v4.16b, v25.4b[0]
        sdot    v17.4s, v5.16b, v25.4b[0]
        sdot    v14.4s, v6.16b, v24.4b[1]
        sdot    v15.4s, v7.16b, v24.4b[1]
        ldr     d24, [x9, #24]
        sdot    v16.4s, v6.16b, v25.4b[1]
        ldr     x9, [x2, #0]
        sdot    v17.4s, v7.16b, v25.4b[1]
        ldr     d25, [x10, #24]
        sdot    v14.4s, v8.16b, v22.4b[0]
        ldr     x10, [x2, #8]
        sdot    v15.4s, v9.16b, v22.4b[0]
        sdot    v16.4s, v8.16b, v23.4b[0]
        sdot    v17.4s, v9.16b, v23.4b[0]
        sdot    v14.4s, v10.16b, v22.4b[1]
        sdot    v15.4s, v11.16b, v22.4b[1]
        ldr     d22, [x9, #0]
        sdot    v16.4s, v10.16b, v23.4b[1]
        sdot    v17.4s, v11.16b, v23.4b[1]
        ldr     d23, [x10, #0]
        sdot    v14.4s, v12.16b, v24.4b[0]
        sdot    v15.4s, v13.16b, v24.4b[0]
        sdot    v16.4s, v12.16b, v25.4b[0]
        sdot    v17.4s, v13.16b, v25.4b[0]
        cbz     x1, 22f
21:
        scvtf   v14.4s, v14.4s
        ins     v26.d[0], x20
        scvtf   v15.4s, v15.4s
        ins     v27.d[0], x28
        scvtf   v16.4s, v16.4s
        ins     v28.d[0], x20
        scvtf   v17.4s, v17.4s
        ins     v29.d[0], x28
        ins     v26.d[1], x21
        ins     v27.d[1], x29
        ins     v28.d[1], x21
        ins     v29.d[1], x29
        fmla    v26.4s, v14.4s, v18.4s
        ins     v14.d[0], x24
        fmla    v27.4s, v15.4s, v19.4s
        ins     v15.d[0], x26
        fmla    v28.4s, v16.4s, v18.4s
        ins     v16.d[0], x24
        fmla    v29.4s, v17.4s, v19.4s
        ins     v17.d[0], x26
        fadd    v26.4s, v26.4s, v20.4s
        ins     v14.d[1], x25
        fadd    v27.4s, v27.4s, v20.4s
        ins     v15.d[1], x27
        sdot    v14.4s, v0.16b, v22.4b[0]
        ins     v16.d[1], x25
        sdot    v15.4s, v1.16b, v22.4b[0]
        ins     v17.d[1], x27
        sdot    v16.4s, v0.16b, v23.4b[0]
        ldr     d24, [x9, #8]
        sdot    v17.4s, v1.16b, v23.4b[0]
        ldr     d25, [x10, #8]
        sdot    v14.4s, v2.16b, v22.4b[1]
        mov     x13, x22
        sdot    v15.4s, v3.16b, v22.4b[1]
        ldr     d22, [x9, #16]
        sdot    v16.4s, v2.16b, v23.4b[1]
        subs    x1, x1, #1
        sdot    v17.4s, v3.16b, v23.4b[1]
        ldr     d23, [x10, #16]
        sdot    v14.4s, v4.16b, v24.4b[0]
        csel    x19, x17, xzr, ne
        sdot    v15.4s, v5.16b, v24.4b[0]
        add     x2, x2, x19
        sdot    v16.4s, v4.16b, v25.4b[0]
        mov     x5, x7
        sdot    v17.4s, v5.16b, v25.4b[0]
        add     x7, x7, x4
        fadd    v28.4s, v28.4s, v20.4s
        add     x22, x22, x6
        fadd    v29.4s, v29.4s, v20.4s
        sdot    v14.4s, v6.16b, v24.4b[1]
        sdot    v15.4s, v7.16b, v24.4b[1]
        ldr     d24, [x9, #24]
        sdot    v16.4s, v6.16b, v25.4b[1]
        ldr     x9, [x2, #0]
        sdot    v17.4s, v7.16b, v25.4b[1]
        ldr     d25, [x10, #24]
        uzp1    v26.8h, v26.8h, v27.8h
        ldr     d27, [x13]
        uzp1    v28.8h, v28.8h, v29.8h
        ldr     d29, [x13, x23]
        sdot    v14.4s, v8.16b, v22.4b[0]
        ldr     x10, [x2, #8]
        sdot    v15.4s, v9.16b, v22.4b[0]
        sdot    v16.4s, v8.16b, v23.4b[0]
        sdot    v17.4s, v9.16b, v23.4b[0]
        saddw   v26.8h, v26.8h, v27.8b
        saddw   v28.8h, v28.8h, v29.8b
        sdot    v14.4s, v10.16b, v22.4b[1]
        sdot    v15.4s, v11.16b, v22.4b[1]
        ldr     d22, [x9, #0]
        sdot    v16.4s, v10.16b, v23.4b[1]
        sdot    v17.4s, v11.16b, v23.4b[1]
        ldr     d23, [x10, #0]
        add     v26.8h, v26.8h, v21.8h
        add     v28.8h, v28.8h, v21.8h
        sdot    v14.4s, v12.16b, v24.4b[0]
        sqxtn   v26.8b, v26.8h
        sqxtn   v28.8b, v28.8h
        sdot    v15.4s, v13.16b, v24.4b[0]
        sdot    v16.4s, v12.16b, v25.4b[0]
        sdot    v17.4s, v13.16b, v25.4b[0]
        str     d26, [x5]
        str     d28, [x5, x8]
        b.ne    21b
22:
        scvtf   v14.4s, v14.4s
        ins     v26.d[0], x20
        scvtf   v15.4s, v15.4s
        ins     v27.d[0], x28
        scvtf   v16.4s, v16.4s
        ins     v28.d[0], x20
        scvtf   v17.4s, v17.4s
        ins     v29.d[0], x28
        ins     v26.d[1], x21
        ins     v27.d[1], x29
        ins     v28.d[1], x21
        ins     v29.d[1], x29
        fmla    v26.4s, v14.4s, v18.4s
        mov     x13, x22
        fmla    v27.4s, v15.4s, v19.4s
        mov     x5, x7
        fmla    v28.4s, v16.4s, v18.4s
        add     x7, x7, x4
        fmla    v29.4s, v17.4s, v19.4s
        add     x22, x22, x6
        fadd    v26.4s, v26.4s, v20.4s
        fadd    v27.4s, v27.4s, v20.4s
        fadd    v28.4s, v28.4s, v20.4s
        fadd    v29.4s, v29.4s, v20.4s
        uzp1    v26.8h, v26.8h, v27.8h
        ldr     d27, [x13]
        uzp1    v28.8h, v28.8h, v29.8h
        ldr     d29, [x13, x23]
        saddw   v26.8h, v26.8h, v27.8b
        saddw   v28.8h, v28.8h, v29.8b
        add     v26.8h, v26.8h, v21.8h
        add     v28.8h, v28.8h, v21.8h
        sqxtn   v26.8b, v26.8h
        sqxtn   v28.8b, v28.8h
        str     d26, [x5]
        str     d28, [x5, x8]
        b       40f
30:
        ldp     x24, x25, [x17, #0]
        ldp     x26, x27, [x17, #16]
        ldp     x20, x21, [x17, #64]
        ldp     x28, x29, [x17, #80]
        ldp     q18, q19, [x17, #32]
        ldr     q20, [x17, #112]
        ldr     q21, [x17, #128]
        mov     x30, x17
        add     x4, x8, x8
        mov     x17, #16
        add     x6, x23, x23
        ldr     x9, [x2, #0]
        ins     v14.d[0], x24
        ldr     x10, [x2, #8]
        ins     v15.d[0], x26
        ins     v16.d[0], x24
        ins     v17.d[0], x26
        ldr     d22, [x9, #0]
        ins     v14.d[1], x25
        ldr     d23, [x10, #0]
        ins     v15.d[1], x27
        ins     v16.d[1], x25
        ins     v17.d[1], x27
        sdot    v14.4s, v0.16b, v22.4b[0]
        subs    x1, x1, #1
        sdot    v15.4s, v1.16b, v22.4b[0]
        csel    x19, x17, xzr, ne
        sdot    v16.4s, v0.16b, v23.4b[0]
        add     x2, x2, x19
        sdot    v17.4s, v1.16b, v23.4b[0]
        sdot    v14.4s, v2.16b, v22.4b[1]
        sdot    v15.4s, v3.16b, v22.4b[1]
        ldr     d22, [x9, #8]
        sdot    v16.4s, v2.16b, v23.4b[1]
        sdot    v17.4s, v3.16b, v23.4b[1]
        ldr     d23, [x10, #8]
        sdot    v14.4s, v4.16b, v22.4b[0]
        sdot    v15.4s, v5.16b, v22.4b[0]
        sdot    v16.4s, v4.16b, v23.4b[0]
        sdot    v17.4s, v5.16b, v23.4b[0]
        sdot    v14.4s, v6.16b, v22.4b[1]
        sdot    v15.4s, v7.16b, v22.4b[1]
        ldr     d22, [x9, #16]
        sdot    v16.4s, v6.16b, v23.4b[1]
        sdot    v17.4s, v7.16b, v23.4b[1]
        ldr     d23, [x10, #16]
        sdot    v14.4s, v8.16b, v22.4b[0]
        sdot    v15.4s, v9.16b, v22.4b[0]
        sdot    v16.4s, v8.16b, v23.4b[0]
        sdot    v17.4s, v9.16b, v23.4b[0]
        sdot    v14.4s, v10.16b, v22.4b[1]
        sdot    v15.4s, v11.16b, v22.4b[1]
        ldr     d22, [x9, #24]
        sdot    v16.4s, v10.16b, v23.4b[1]
        ldr     x9, [x2, #0]
        sdot    v17.4s, v11.16b, v23.4b[1]
        ldr     d23, [x10, #24]
        sdot    v14.4s, v12.16b, v22.4b[0]
        ldr     x10, [x2, #8]
        sdot    v15.4s, v13.16b, v22.4b[0]
        ldr     d22, [x9, #0]
        sdot    v16.4s, v12.16b, v23.4b[0]
        sdot    v17.4s, v13.16b, v23.4b[0]
        ldr     d23, [x10, #0]
        cbz     x1, 32f
31:
        scvtf   v24.4s, v14.4s
        ins     v14.d[0], x24
        scvtf   v25.4s, v15.4s
        ins     v15.d[0], x26
        scvtf   v26.4s, v16.4s
        ins     v16.d[0], x24
        scvtf   v27.4s, v17.4s
        ins     v17.d[0], x26
        ins     v28.d[0], x20
        ins     v29.d[0], x28
        ins     v30.d[0], x20
        ins     v31.d[0], x28
        ins     v14.d[1], x25
        ins     v15.d[1], x27
        ins     v16.d[1], x25
        ins     v17.d[1], x27
        sdot    v14.4s, v0.16b, v22.4b[0]
        ins     v28.d[1], x21
        sdot    v15.4s, v1.16b, v22.4b[0]
        ins     v29.d[1], x29
        sdot    v16.4s, v0.16b, v23.4b[0]
        ins     v30.d[1], x21
        sdot    v17.4s, v1.16b, v23.4b[0]
        ins     v31.d[1], x29
        fmla    v28.4s, v24.4s, v18.4s
        mov     x13, x22
        fmla    v29.4s, v25.4s, v19.4s
        ldr     d24, [x30, #144]
        fmla    v30.4s, v26.4s, v18.4s
        ldr     d26, [x30, #144]
        fmla    v31.4s, v27.4s, v19.4s
        ldr     d25, [x30, #152]
        sdot    v14.4s, v2.16b, v22.4b[1]
        ldr     d27, [x30, #152]
        sdot    v15.4s, v3.16b, v22.4b[1]
        ldr     d22, [x9, #8]
        sdot    v16.4s, v2.16b, v23.4b[1]
        subs    x1, x1, #1
        sdot    v17.4s, v3.16b, v23.4b[1]
        ldr     d23, [x10, #8]
        fadd    v28.4s, v28.4s, v20.4s
        csel    x19, x17, xzr, ne
        fadd    v29.4s, v29.4s, v20.4s
        add     x2, x2, x19
        fadd    v30.4s, v30.4s, v20.4s
        mov     x5, x7
        fadd    v31.4s, v31.4s, v20.4s
        add     x7, x7, x4
        sdot    v14.4s, v4.16b, v22.4b[0]
        add     x22, x22, x6
        sdot    v15.4s, v5.16b, v22.4b[0]
        sdot    v16.4s, v4.16b, v23.4b[0]
        sdot    v17.4s, v5.16b, v23.4b[0]
        uzp1    v28.8h, v28.8h, v29.8h
        ldr     d29, [x13]
        uzp1    v30.8h, v30.8h, v31.8h
        ldr     d31, [x13, x23]
        sdot    v14.4s, v6.16b, v22.4b[1]
        sdot    v15.4s, v7.16b, v22.4b[1]
        ldr     d22, [x9, #16]
        sdot    v16.4s, v6.16b, v23.4b[1]
        sdot    v17.4s, v7.16b, v23.4b[1]
        ldr     d23, [x10, #16]
        saddw   v28.8h, v28.8h, v29.8b
        saddw   v30.8h, v30.8h, v31.8b
        sdot    v14.4s, v8.16b, v22.4b[0]
        add     v28.8h, v28.8h, v21.8h
        add     v30.8h, v30.8h, v21.8h
        sdot    v15.4s, v9.16b, v22.4b[0]
        sdot    v16.4s, v8.16b, v23.4b[0]
        sdot    v17.4s, v9.16b, v23.4b[0]
        sqxtn   v28.8b, v28.8h
        sqxtn   v30.8b, v30.8h
        sdot    v14.4s, v10.16b, v22.4b[1]
        sdot    v15.4s, v11.16b, v22.4b[1]
        ldr     d22, [x9, #24]
        sdot    v16.4s, v10.16b, v23.4b[1]
        ldr     x9, [x2, #0]
        sdot    v17.4s, v11.16b, v23.4b[1]
        ldr     d23, [x10, #24]
        sdot    v14.4s, v12.16b, v22.4b[0]
        ldr     x10, [x2, #8]
        sdot    v15.4s, v13.16b, v22.4b[0]
        ldr     d22, [x9, #0]
        sdot    v16.4s, v12.16b, v23.4b[0]
        sdot    v17.4s, v13.16b, v23.4b[0]
        ldr     d23, [x10, #0]
        smax    v28.8b, v28.8b, v24.8b
        smax    v30.8b, v30.8b, v26.8b
        smin    v28.8b, v28.8b, v25.8b
        smin    v30.8b, v30.8b, v27.8b
        str     d28, [x5]
        str     d30, [x5, x8]
        b.ne    31b
32:
        scvtf   v24.4s, v14.4s
        ins     v28.d[0], x20
        scvtf   v25.4s, v15.4s
        ins     v29.d[0], x28
        scvtf   v26.4s, v16.4s
        ins     v30.d[0], x20
        scvtf   v27.4s, v17.4s
        ins     v31.d[0], x28
        ins     v28.d[1], x21
        ins     v29.d[1], x29
        ins     v30.d[1], x21
        ins     v31.d[1], x29
        fmla    v28.4s, v24.4s, v18.4s
        mov     x13, x22
        fmla    v29.4s, v25.4s, v19.4s
        ldr     d24, [x30, #144]
        fmla    v30.4s, v26.4s, v18.4s
        ldr     d26, [x30, #144]
        fmla    v31.4s, v27.4s, v19.4s
        ldr     d25, [x30, #152]
        fadd    v28.4s, v28.4s, v20.4s
        ldr     d27, [x30, #152]
        fadd    v29.4s, v29.4s, v20.4s
        mov     x5, x7
        fadd    v30.4s, v30.4s, v20.4s
        add     x7, x7, x4
        fadd    v31.4s, v31.4s, v20.4s
        add     x22, x22, x6
        uzp1    v28.8h, v28.8h, v29.8h
        ldr     d29, [x13]
        uzp1    v30.8h, v30.8h, v31.8h
        ldr     d31, [x13, x23]
        saddw   v28.8h, v28.8h, v29.8b
        saddw   v30.8h, v30.8h, v31.8b
        add     v28.8h, v28.8h, v21.8h
        add     v30.8h, v30.8h, v21.8h
        sqxtn   v28.8b, v28.8h
        sqxtn   v30.8b, v30.8h
        smax    v28.8b, v28.8b, v24.8b
        smax    v30.8b, v30.8b, v26.8b
        smin    v28.8b, v28.8b, v25.8b
        smin    v30.8b, v30.8b, v27.8b
        str     d28, [x5]
        str     d30, [x5, x8]
40:
        .cfi_remember_state
        ldp     d10, d11, [sp, #16]
        .cfi_restore d10
        .cfi_restore d11
        ldp     d12, d13, [sp, #32]
        .cfi_restore d12
        .cfi_restore d13
        ldp     d14, d15, [sp, #48]
        .cfi_restore d14
        .cfi_restore d15
        ldp     x19, x20, [sp, #64]
        .cfi_restore x19
        .cfi_restore x20
        ldp     x21, x22, [sp, #80]
        .cfi_restore x21
        .cfi_restore x22
        ldp     x23, x24, [sp, #96]
        .cfi_restore x23
        .cfi_restore x24
        ldp     x25, x26, [sp, #112]
        .cfi_restore x25
        .cfi_restore x26
        ldp     x27, x28, [sp, #128]
        .cfi_restore x27
        .cfi_restore x28
        ldp     x29, x30, [sp, #144]
        .cfi_restore x29
        .cfi_restore x30
        ldp     d8, d9, [sp], #160
        .cfi_restore d8
        .cfi_restore d9
        .cfi_def_cfa_offset 0
        ret
        .cfi_restore_state
        .cfi_endproc
        .size   dgms_igemm_stationary_28_a55, . - dgms_igemm_stationary_28_a55

// `count` pairs of rows of 32 inputs.
        .globl  dgms_igemm_stationary_32_a55
        .hidden dgms_igemm_stationary_32_a55
        .type   dgms_igemm_stationary_32_a55, %function
        .p2align 5
dgms_igemm_stationary_32_a55:
        .cfi_startproc
        hint    #34
        stp     d8, d9, [sp, #-160]!
        .cfi_def_cfa_offset 160
        .cfi_rel_offset d8, 0
        .cfi_rel_offset d9, 8
        stp     d10, d11, [sp, #16]
        .cfi_rel_offset d10, 16
        .cfi_rel_offset d11, 24
        stp     d12, d13, [sp, #32]
        .cfi_rel_offset d12, 32
        .cfi_rel_offset d13, 40
        stp     d14, d15, [sp, #48]
        .cfi_rel_offset d14, 48
        .cfi_rel_offset d15, 56
        stp     x19, x20, [sp, #64]
        .cfi_rel_offset x19, 64
        .cfi_rel_offset x20, 72
        stp     x21, x22, [sp, #80]
        .cfi_rel_offset x21, 80
        .cfi_rel_offset x22, 88
        stp     x23, x24, [sp, #96]
        .cfi_rel_offset x23, 96
        .cfi_rel_offset x24, 104
        stp     x25, x26, [sp, #112]
        .cfi_rel_offset x25, 112
        .cfi_rel_offset x26, 120
        stp     x27, x28, [sp, #128]
        .cfi_rel_offset x27, 128
        .cfi_rel_offset x28, 136
        stp     x29, x30, [sp, #144]
        .cfi_rel_offset x29, 144
        .cfi_rel_offset x30, 152
        ldp     x2, x3, [x0, #0]
        lsl     x3, x3, #3
        ldp     x7, x8, [x0, #40]
        ldp     x22, x23, [x0, #64]
        ldr     x1, [x0, #56]
        ldr     x21, [x0, #80]
        ldr     x17, [x0, #88]
        ldr     x5, [x0, #32]
        ldp     q0, q1, [x5, #0]
        ldp     q2, q3, [x5, #32]
        ldp     q4, q5, [x5, #64]
        ldp     q6, q7, [x5, #96]
        ldp     q8, q9, [x5, #128]
        ldp     q10, q11, [x5, #160]
        ldp     q12, q13, [x5, #192]
        ldp     q14, q15, [x5, #224]
        cmp     w21, #1
        b.eq    20f
        cmp     w21, #2
        b.eq    30f
10:
        ldp     x24, x25, [x17, #0]
        ldp     x26, x27, [x17, #16]
        ldp     x20, x21, [x17, #64]
        ldp     x28, x29, [x17, #80]
        ldp     q20, q21, [x17, #32]
        ldr     q22, [x17, #112]
        mov     x30, x17
        add     x4, x8, x8
        mov     x17, #16
        ldr     x9, [x2, #0]
        ins     v16.d[0], x24
        ldr     x10, [x2, #8]
        ins     v17.d[0], x26
        ins     v18.d[0], x24
        ins     v19.d[0], x26
        ldr     d23, [x9, #0]
        ins     v16.d[1], x25
        ldr     d24, [x10, #0]
        ins     v17.d[1], x27
        ins     v18.d[1], x25
        ins     v19.d[1], x27
        sdot    v16.4s, v0.16b, v23.4b[0]
        subs    x1, x1, #1
        sdot    v17.4s, v1.16b, v23.4b[0]
        csel    x19, x17, xzr, ne
        sdot    v18.4s, v0.16b, v24.4b[0]
        add     x2, x2, x19
        sdot    v19.4s, v1.16b, v24.4b[0]
        sdot    v16.4s, v2.16b, v23.4b[1]
        sdot    v17.4s, v3.16b, v23.4b[1]
        ldr     d23, [x9, #8]
        sdot    v18.4s, v2.16b, v24.4b[1]
        sdot    v19.4s, v3.16b, v24.4b[1]
        ldr     d24, [x10, #8]
        sdot    v16.4s, v4.16b, v23.4b[0]
        sdot    v17.4s, v5.16b, v23.4b[0]
        sdot    v18.4s, v4.16b, v24.4b[0]
        sdot    v19.4s, v5.16b, v24.4b[0]
        sdot    v16.4s, v6.16b, v23.4b[1]
        sdot    v17.4s, v7.16b, v23.4b[1]
        ldr     d23, [x9, #16]
        sdot    v18.4s, v6.16b, v24.4b[1]
        sdot    v19.4s, v7.16b, v24.4b[1]
        ldr     d24, [x10, #16]
        sdot    v16.4s, v8.16b, v23.4b[0]
        sdot    v17.4s, v9.16b, v23.4b[0]
        sdot    v18.4s, v8.16b, v24.4b[0]
        sdot    v19.4s, v9.16b, v24.4b[0]
        sdot    v16.4s, v10.16b, v23.4b[1]
        sdot    v17.4s, v11.16b, v23.4b[1]
        ldr     d23, [x9, #24]
        sdot    v18.4s, v10.16b, v24.4b[1]
        ldr     x9, [x2, #0]
        sdot    v19.4s, v11.16b, v24.4b[1]
        ldr     d24, [x10, #24]
        sdot    v16.4s, v12.16b, v23.4b[0]
        ldr     x10, [x2, #8]
        sdot    v17.4s, v13.16b, v23.4b[0]
        sdot    v18.4s, v12.16b, v24.4b[0]
        sdot    v19.4s, v13.16b, v24.4b[0]
        sdot    v16.4s, v14.16b, v23.4b[1]
        sdot    v17.4s, v15.16b, v23.4b[1]
        ldr     d23, [x9, #0]
        sdot    v18.4s, v14.16b, v24.4b[1]
        sdot    v19.4s, v15.16b, v24.4b[1]
        ldr     d24, [x10, #0]
        cbz     x1, 12f
11:
        scvtf   v16.4s, v16.4s
        ins     v25.d[0], x20
        scvtf   v17.4s, v17.4s
        ins     v26.d[0], x28
        scvtf   v18.4s, v18.4s
        ins     v27.d[0], x20
        scvtf   v19.4s, v19.4s
        ins     v28.d[0], x28
        ins     v25.d[1], x21
        ins     v26.d[1], x29
        ins     v27.d[1], x21
        ins     v28.d[1], x29
        fmla    v25.4s, v16.4s, v20.4s
        ins     v16.d[0], x24
        fmla    v26.4s, v17.4s, v21.4s
        ins     v17.d[0], x26
        fmla    v27.4s, v18.4s, v20.4s
        ins     v18.d[0], x24
        fmla    v28.4s, v19.4s, v21.4s
        ins     v19.d[0], x26
        fadd    v25.4s, v25.4s, v22.4s
        ins     v16.d[1], x25
        fadd    v26.4s, v26.4s, v22.4s
        ins     v17.d[1], x27
        sdot    v16.4s, v0.16b, v23.4b[0]
        ins     v18.d[1], x25
        sdot    v17.4s, v1.16b, v23.4b[0]
        ins     v19.d[1], x27
        sdot    v18.4s, v0.16b, v24.4b[0]
        subs    x1, x1, #1
        sdot    v19.4s, v1.16b, v24.4b[0]
        csel    x19, x17, xzr, ne
        sdot    v16.4s, v2.16b, v23.4b[1]
        add     x2, x2, x19
        sdot    v17.4s, v3.16b, v23.4b[1]
        ldr     d23, [x9, #8]
        sdot    v18.4s, v2.16b, v24.4b[1]
        mov     x5, x7
        sdot    v19.4s, v3.16b, v24.4b[1]
        ldr     d24, [x10, #8]
        sdot    v16.4s, v4.16b, v23.4b[0]
        add     x7, x7, x4
        sdot    v17.4s, v5.16b, v23.4b[0]
        sdot    v18.4s, v4.16b, v24.4b[0]
        sdot    v19.4s, v5.16b, v24.4b[0]
        sdot    v16.4s, v6.16b, v23.4b[1]
        sdot    v17.4s, v7.16b, v23.4b[1]
        ldr     d23, [x9, #16]
        sdot    v18.4s, v6.16b, v24.4b[1]
        sdot    v19.4s, v7.16b, v24.4b[1]
        ldr     d24, [x10, #16]
        sdot    v16.4s, v8.16b, v23.4b[0]
        sdot    v17.4s, v9.16b, v23.4b[0]
        sdot    v18.4s, v8.16b, v24.4b[0]
        sdot    v19.4s, v9.16b, v24.4b[0]
        sdot    v16.4s, v10.16b, v23.4b[1]
        sdot    v17.4s, v11.16b, v23.4b[1]
        ldr     d23, [x9, #24]
        sdot    v18.4s, v10.16b, v24.4b[1]
        ldr     x9, [x2, #0]
        sdot    v19.4s, v11.16b, v24.4b[1]
        ldr     d24, [x10, #24]
        fadd    v27.4s, v27.4s, v22.4s
        ldr     x10, [x2, #8]
        fadd    v28.4s, v28.4s, v22.4s
        sdot    v16.4s, v12.16b, v23.4b[0]
        sdot    v17.4s, v13.16b, v23.4b[0]
        sdot    v18.4s, v12.16b, v24.4b[0]
        sdot    v19.4s, v13.16b, v24.4b[0]
        uzp1    v25.8h, v25.8h, v26.8h
        uzp1    v27.8h, v27.8h, v28.8h
        sqxtn   v25.8b, v25.8h
        sqxtn   v27.8b, v27.8h
        sdot    v16.4s, v14.16b, v23.4b[1]
        sdot    v17.4s, v15.16b, v23.4b[1]
        ldr     d23, [x9, #0]
        sdot    v18.4s, v14.16b, v24.4b[1]
        str     d25, [x5]
        sdot    v19.4s, v15.16b, v24.4b[1]
        str     d27, [x5, x8]
        ldr     d24, [x10, #0]
        b.ne    11b
12:
        scvtf   v16.4s, v16.4s
        ins     v25.d[0], x20
        scvtf   v17.4s, v17.4s
        ins     v26.d[0], x28
        scvtf   v18.4s, v18.4s
        ins     v27.d[0], x20
        scvtf   v19.4s, v19.4s
        ins     v28.d[0], x28
        ins     v25.d[1], x21
        ins     v26.d[1], x29
        ins     v27.d[1], x21
        ins     v28.d[1], x29
        fmla    v25.4s, v16.4s, v20.4s
        mov     x5, x7
        fmla    v26.4s, v17.4s, v21.4s
        add     x7, x7, x4
        fmla    v27.4s, v18.4s, v20.4s
        fmla    v28.4s, v19.4s, v21.4s
        fadd    v25.4s, v25.4s, v22.4s
        fadd    v26.4s, v26.4s, v22.4s
        fadd    v27.4s, v27.4s, v22.4s
        fadd    v28.4s, v28.4s, v22.4s
        uzp1    v25.8h, v25.8h, v26.8h
        uzp1    v27.8h, v27.8h, v28.8h
        sqxtn   v25.8b, v25.8h
        sqxtn   v27.8b, v27.8h
        str     d25, [x5]
        str     d27, [x5, x8]
        b       40f
20:
        ldp     x24, x25, [x17, #0]
        ldp     x26, x27, [x17, #16]
        ldp     x20, x21, [x17, #64]
        ldp     x28, x29, [x17, #80]
        ldp     q20, q21, [x17, #32]
        ldr     q22, [x17, #112]
        ldr     q23, [x17, #128]
        mov     x30, x17
        add     x4, x8, x8
        mov     x17, #16
        add     x6, x23, x23
        ldr     x9, [x2, #0]
        ins     v16.d[0], x24
        ldr     x10, [x2, #8]
        ins     v17.d[0], x26
        ins     v18.d[0], x24
        ins     v19.d[0], x26
        ldr     d24, [x9, #0]
        ins     v16.d[1], x25
        ldr     d25, [x10, #0]
        ins     v17.d[1], x27
        ins     v18.d[1], x25
        ins     v19.d[1], x27
        sdot    v16.4s, v0.16b, v24.4b[0]
        subs    x1, x1, #1
        sdot    v17.4s, v1.16b, v24.4b[0]
        csel    x19, x17, xzr, ne
        sdot    v18.4s, v0.16b, v25.4b[0]
        add     x2, x2, x19
        sdot    v19.4s, v1.16b, v25.4b[0]
        sdot    v16.4s, v2.16b, v24.4b[1]
        sdot    v17.4s, v3.16b, v24.4b[1]
        ldr     d24, [x9, #8]
        sdot    v18.4s, v2.16b, v25.4b[1]
        sdot    v19.4s, v3.16b, v25.4b[1]
        ldr     d25, [x10, #8]
        sdot    v16.4s, v4.16b, v24.4b[0]
        sdot    v17.4s, v5.16b, v24.4b[0]
        sdot    v18.4s, v4.16b, v25.4b[0]
        sdot    v19.4s, v5.16b, v25.4b[0]
        sdot    v16.4s, v6.16b, v24.4b[1]
        sdot    v17.4s, v7.16b, v24.4b[1]
        ldr     d24, [x9, #16]
        sdot    v18.4s, v6.16b, v25.4b[1]
        sdot    v19.4s, v7.16b, v25.4b[1]
        ldr     d25, [x10, #16]
        sdot    v16.4s, v8.16b, v24.4b[0]
        sdot    v17.4s, v9.16b, v24.4b[0]
        sdot    v18.4s, v8.16b, v25.4b[0]
        sdot    v19.4s, v9.16b, v25.4b[0]
        sdot    v16.4s, v10.16b, v24.4b[1]
        sdot    v17.4s, v11.16b, v24.4b[1]
        ldr     d24, [x9, #24]
        sdot    v18.4s, v10.16b, v25.4b[1]
        ldr     x9, [x2, #0]
        sdot    v19.4s, v11.16b, v25.4b[1]
        ldr     d25, [x10, #24]
        sdot    v16.4s, v12.16b, v24.4b[0]
        ldr     x10, [x2, #8]
        sdot    v17.4s, v13.16b, v24.4b[0]
        sdot    v18.4s, v12.16b, v25.4b[0]
        sdot    v19.4s, v13.16b, v25.4b[0]
        sdot    v16.4s, v14.16b, v24.4b[1]
        sdot    v17.4s, v15.16b, v24.4b[1]
        ldr     d24, [x9, #0]
        sdot    v18.4s, v14.16b, v25.4b[1]
        sdot    v19.4s, v15.16b, v25.4b[1]
        ldr     d25, [x10, #0]
        cbz     x1, 22f
21:
        scvtf   v26.4s, v16.4s
        ins     v28.d[0], x20
        scvtf   v27.4s, v17.4s
        ins     v29.d[0], x28
        ins     v28.d[1], x21
        mov     x13, x22
        ins     v29.d[1], x29
        ins     v16.d[0], x24
        fmla    v28.4s, v26.4s, v20.4s
        ins     v17.d[0], x26
        fmla    v29.4s, v27.4s, v21.4s
        ins     v16.d[1], x25
        scvtf   v26.4s, v18.4s
        ins     v17.d[1], x27
        scvtf   v27.4s, v19.4s
        ins     v18.d[0], x24
        fadd    v28.4s, v28.4s, v22.4s
        ins     v19.d[0], x26
        fadd    v29.4s, v29.4s, v22.4s
        ins     v18.d[1], x25
        sdot    v16.4s, v0.16b, v24.4b[0]
        ins     v19.d[1], x27
        sdot    v17.4s, v1.16b, v24.4b[0]
        mov     x5, x7
        sdot    v18.4s, v0.16b, v25.4b[0]
        subs    x1, x1, #1
        uzp1    v28.8h, v28.8h, v29.8h
        ldr     d29, [x13]
        sdot    v19.4s, v1.16b, v25.4b[0]
        csel    x19, x17, xzr, ne
        sdot    v16.4s, v2.16b, v24.4b[1]
        add     x2, x2, x19
        saddw   v28.8h, v28.8h, v29.8b
        ins     v29.d[0], x28
        sdot    v17.4s, v3.16b, v24.4b[1]
        ldr     d24, [x9, #8]
        sdot    v18.4s, v2.16b, v25.4b[1]
        ins     v29.d[1], x29
        add     v28.8h, v28.8h, v23.8h
        add     x7, x7, x4
        sdot    v19.4s, v3.16b, v25.4b[1]
        ldr     d25, [x10, #8]
        sdot    v16.4s, v4.16b, v24.4b[0]
        add     x22, x22, x6
        sqxtn   v28.8b, v28.8h
        sdot    v17.4s, v5.16b, v24.4b[0]
        fmla    v29.4s, v27.4s, v21.4s
        sdot    v18.4s, v4.16b, v25.4b[0]
        sdot    v19.4s, v5.16b, v25.4b[0]
        str     d28, [x5]
        sdot    v16.4s, v6.16b, v24.4b[1]
        ins     v28.d[0], x20
        sdot    v17.4s, v7.16b, v24.4b[1]
        ldr     d24, [x9, #16]
        fadd    v29.4s, v29.4s, v22.4s
        ins     v28.d[1], x21
        sdot    v18.4s, v6.16b, v25.4b[1]
        fmla    v28.4s, v26.4s, v20.4s
        sdot    v19.4s, v7.16b, v25.4b[1]
        ldr     d25, [x10, #16]
        sdot    v16.4s, v8.16b, v24.4b[0]
        sdot    v17.4s, v9.16b, v24.4b[0]
        fadd    v28.4s, v28.4s, v22.4s
        sdot    v18.4s, v8.16b, v25.4b[0]
        sdot    v19.4s, v9.16b, v25.4b[0]
        sdot    v16.4s, v10.16b, v24.4b[1]
        uzp1    v28.8h, v28.8h, v29.8h
        ldr     d29, [x13, x23]
        sdot    v17.4s, v11.16b, v24.4b[1]
        ldr     d24, [x9, #24]
        sdot    v18.4s, v10.16b, v25.4b[1]
        ldr     x9, [x2, #0]
        saddw   v28.8h, v28.8h, v29.8b
        sdot    v19.4s, v11.16b, v25.4b[1]
        ldr     d25, [x10, #24]
        sdot    v16.4s, v12.16b, v24.4b[0]
        ldr     x10, [x2, #8]
        sdot    v17.4s, v13.16b, v24.4b[0]
        add     v28.8h, v28.8h, v23.8h
        sdot    v18.4s, v12.16b, v25.4b[0]
        sdot    v19.4s, v13.16b, v25.4b[0]
        sqxtn   v28.8b, v28.8h
        sdot    v16.4s, v14.16b, v24.4b[1]
        sdot    v17.4s, v15.16b, v24.4b[1]
        ldr     d24, [x9, #0]
        sdot    v18.4s, v14.16b, v25.4b[1]
        sdot    v19.4s, v15.16b, v25.4b[1]
        str     d28, [x5, x8]
        ldr     d25, [x10, #0]
        b.ne    21b
22:
        scvtf   v26.4s, v16.4s
        ins     v28.d[0], x20
        scvtf   v27.4s, v17.4s
        ins     v29.d[0], x28
        ins     v28.d[1], x21
        mov     x13, x22
        ins     v29.d[1], x29
        mov     x5, x7
        fmla    v28.4s, v26.4s, v20.4s
        add     x7, x7, x4
        fmla    v29.4s, v27.4s, v21.4s
        add     x22, x22, x6
        scvtf   v26.4s, v18.4s
        scvtf   v27.4s, v19.4s
        fadd    v28.4s, v28.4s, v22.4s
        fadd    v29.4s, v29.4s, v22.4s
        uzp1    v28.8h, v28.8h, v29.8h
        ldr     d29, [x13]
        saddw   v28.8h, v28.8h, v29.8b
        ins     v29.d[0], x28
        ins     v29.d[1], x29
        add     v28.8h, v28.8h, v23.8h
        fmla    v29.4s, v27.4s, v21.4s
        sqxtn   v28.8b, v28.8h
        fadd    v29.4s, v29.4s, v22.4s
        str     d28, [x5]
        ins     v28.d[0], x20
        ins     v28.d[1], x21
        fmla    v28.4s, v26.4s, v20.4s
        fadd    v28.4s, v28.4s, v22.4s
        uzp1    v28.8h, v28.8h, v29.8h
        ldr     d29, [x13, x23]
        saddw   v28.8h, v28.8h, v29.8b
        add     v28.8h, v28.8h, v23.8h
        sqxtn   v28.8b, v28.8h
        str     d28, [x5, x8]
        b       40f
30:
        ldp     x24, x25, [x17, #0]
        ldp     x26, x27, [x17, #16]
        ldp     x20, x21, [x17, #64]
        ldp     x28, x29, [x17, #80]
        ldp     q20, q21, [x17, #32]
        ldr     q22, [x17, #112]
        ldr     q23, [x17, #128]
        mov     x30, x17
        add     x4, x8, x8
        mov     x17, #16
        add     x6, x23, x23
        ldr     x9, [x2, #0]
        ins     v16.d[0], x24
        ldr     x10, [x2, #8]
        ins     v17.d[0], x26
        ins     v18.d[0], x24
        ins     v19.d[0], x26
        ldr     d24, [x9, #0]
        ins     v16.d[1], x25
        ldr     d25, [x10, #0]
        ins     v17.d[1], x27
        ins     v18.d[1], x25
        ins     v19.d[1], x27
        sdot    v16.4s, v0.16b, v24.4b[0]
        subs    x1, x1, #1
        sdot    v17.4s, v1.16b, v24.4b[0]
        csel    x19, x17, xzr, ne
        sdot    v18.4s, v0.16b, v25.4b[0]
        add     x2, x2, x19
        sdot    v19.4s, v1.16b, v25.4b[0]
        sdot    v16.4s, v2.16b, v24.4b[1]
        sdot    v17.4s, v3.16b, v24.4b[1]
        ldr     d24, [x9, #8]
        sdot    v18.4s, v2.16b, v25.4b[1]
        sdot    v19.4s, v3.16b, v25.4b[1]
        ldr     d25, [x10, #8]
        sdot    v16.4s, v4.16b, v24.4b[0]
        sdot    v17.4s, v5.16b, v24.4b[0]
        sdot    v18.4s, v4.16b, v25.4b[0]
        sdot    v19.4s, v5.16b, v25.4b[0]
        sdot    v16.4s, v6.16b, v24.4b[1]
        sdot    v17.4s, v7.16b, v24.4b[1]
        ldr     d24, [x9, #16]
        sdot    v18.4s, v6.16b, v25.4b[1]
        sdot    v19.4s, v7.16b, v25.4b[1]
        ldr     d25, [x10, #16]
        sdot    v16.4s, v8.16b, v24.4b[0]
        sdot    v17.4s, v9.16b, v24.4b[0]
        sdot    v18.4s, v8.16b, v25.4b[0]
        sdot    v19.4s, v9.16b, v25.4b[0]
        sdot    v16.4s, v10.16b, v24.4b[1]
        sdot    v17.4s, v11.16b, v24.4b[1]
        ldr     d24, [x9, #24]
        sdot    v18.4s, v10.16b, v25.4b[1]
        ldr     x9, [x2, #0]
        sdot    v19.4s, v11.16b, v25.4b[1]
        ldr     d25, [x10, #24]
        sdot    v16.4s, v12.16b, v24.4b[0]
        ldr     x10, [x2, #8]
        sdot    v17.4s, v13.16b, v24.4b[0]
        sdot    v18.4s, v12.16b, v25.4b[0]
        sdot    v19.4s, v13.16b, v25.4b[0]
        sdot    v16.4s, v14.16b, v24.4b[1]
        sdot    v17.4s, v15.16b, v24.4b[1]
        ldr     d24, [x9, #0]
        sdot    v18.4s, v14.16b, v25.4b[1]
        sdot    v19.4s, v15.16b, v25.4b[1]
        ldr     d25, [x10, #0]
        cbz     x1, 32f
31:
        scvtf   v26.4s, v16.4s
        ins     v28.d[0], x20
        scvtf   v27.4s, v17.4s
        ins     v29.d[0], x28
        ins     v28.d[1], x21
        mov     x13, x22
        ins     v29.d[1], x29
        ins     v16.d[0], x24
        fmla    v28.4s, v26.4s, v20.4s
        ldr     d26, [x30, #144]
        fmla    v29.4s, v27.4s, v21.4s
        ins     v17.d[0], x26
        ldr     d27, [x30, #152]
        ins     v16.d[1], x25
        ins     v17.d[1], x27
        ins     v30.d[0], x20
        fadd    v28.4s, v28.4s, v22.4s
        ins     v31.d[0], x28
        fadd    v29.4s, v29.4s, v22.4s
        ins     v30.d[1], x21
        sdot    v16.4s, v0.16b, v24.4b[0]
        ins     v31.d[1], x29
        sdot    v17.4s, v1.16b, v24.4b[0]
        subs    x1, x1, #1
        csel    x19, x17, xzr, ne
        mov     x5, x7
        uzp1    v28.8h, v28.8h, v29.8h
        ldr     d29, [x13]
        sdot    v16.4s, v2.16b, v24.4b[1]
        add     x2, x2, x19
        sdot    v17.4s, v3.16b, v24.4b[1]
        ldr     d24, [x9, #8]
        saddw   v28.8h, v28.8h, v29.8b
        add     x7, x7, x4
        add     x22, x22, x6
        sdot    v16.4s, v4.16b, v24.4b[0]
        add     v28.8h, v28.8h, v23.8h
        sdot    v17.4s, v5.16b, v24.4b[0]
        sqxtn   v28.8b, v28.8h
        sdot    v16.4s, v6.16b, v24.4b[1]
        sdot    v17.4s, v7.16b, v24.4b[1]
        ldr     d24, [x9, #16]
        smax    v28.8b, v28.8b, v26.8b
        scvtf   v26.4s, v18.4s
        ins     v18.d[0], x24
        sdot    v16.4s, v8.16b, v24.4b[0]
        sdot    v17.4s, v9.16b, v24.4b[0]
        ins     v18.d[1], x25
        smin    v28.8b, v28.8b, v27.8b
        scvtf   v27.4s, v19.4s
        ins     v19.d[0], x26
        sdot    v18.4s, v0.16b, v25.4b[0]
        fmla    v30.4s, v26.4s, v20.4s
        ins     v19.d[1], x27
        sdot    v16.4s, v10.16b, v24.4b[1]
        ldr     d26, [x30, #144]
        sdot    v19.4s, v1.16b, v25.4b[0]
        str     d28, [x5]
        fmla    v31.4s, v27.4s, v21.4s
        ldr     d27, [x30, #152]
        sdot    v18.4s, v2.16b, v25.4b[1]
        fadd    v30.4s, v30.4s, v22.4s
        sdot    v19.4s, v3.16b, v25.4b[1]
        ldr     d25, [x10, #8]
        fadd    v31.4s, v31.4s, v22.4s
        sdot    v17.4s, v11.16b, v24.4b[1]
        ldr     d24, [x9, #24]
        sdot    v18.4s, v4.16b, v25.4b[0]
        ldr     x9, [x2, #0]
        sdot    v19.4s, v5.16b, v25.4b[0]
        uzp1    v30.8h, v30.8h, v31.8h
        ldr     d31, [x13, x23]
        sdot    v16.4s, v12.16b, v24.4b[0]
        sdot    v18.4s, v6.16b, v25.4b[1]
        sdot    v19.4s, v7.16b, v25.4b[1]
        ldr     d25, [x10, #16]
        saddw   v30.8h, v30.8h, v31.8b
        sdot    v17.4s, v13.16b, v24.4b[0]
        sdot    v18.4s, v8.16b, v25.4b[0]
        add     v30.8h, v30.8h, v23.8h
        sdot    v19.4s, v9.16b, v25.4b[0]
        sdot    v16.4s, v14.16b, v24.4b[1]
        sqxtn   v30.8b, v30.8h
        sdot    v18.4s, v10.16b, v25.4b[1]
        sdot    v19.4s, v11.16b, v25.4b[1]
        ldr     d25, [x10, #24]
        sdot    v17.4s, v15.16b, v24.4b[1]
        ldr     x10, [x2, #8]
        smax    v30.8b, v30.8b, v26.8b
        ldr     d24, [x9, #0]
        sdot    v18.4s, v12.16b, v25.4b[0]
        sdot    v19.4s, v13.16b, v25.4b[0]
        smin    v30.8b, v30.8b, v27.8b
        sdot    v18.4s, v14.16b, v25.4b[1]
        sdot    v19.4s, v15.16b, v25.4b[1]
        str     d30, [x5, x8]
        ldr     d25, [x10, #0]
        b.ne    31b
32:
        scvtf   v26.4s, v16.4s
        ins     v28.d[0], x20
        scvtf   v27.4s, v17.4s
        ins     v29.d[0], x28
        ins     v28.d[1], x21
        mov     x13, x22
        ins     v29.d[1], x29
        ins     v30.d[0], x20
        fmla    v28.4s, v26.4s, v20.4s
        ldr     d26, [x30, #144]
        fmla    v29.4s, v27.4s, v21.4s
        ldr     d27, [x30, #152]
        ins     v31.d[0], x28
        ins     v30.d[1], x21
        mov     x5, x7
        add     x7, x7, x4
        fadd    v28.4s, v28.4s, v22.4s
        ins     v31.d[1], x29
        fadd    v29.4s, v29.4s, v22.4s
        add     x22, x22, x6
        uzp1    v28.8h, v28.8h, v29.8h
        ldr     d29, [x13]
        saddw   v28.8h, v28.8h, v29.8b
        add     v28.8h, v28.8h, v23.8h
        sqxtn   v28.8b, v28.8h
        smax    v28.8b, v28.8b, v26.8b
        scvtf   v26.4s, v18.4s
        smin    v28.8b, v28.8b, v27.8b
        scvtf   v27.4s, v19.4s
        fmla    v30.4s, v26.4s, v20.4s
        ldr     d26, [x30, #144]
        str     d28, [x5]
        fmla    v31.4s, v27.4s, v21.4s
        ldr     d27, [x30, #152]
        fadd    v30.4s, v30.4s, v22.4s
        fadd    v31.4s, v31.4s, v22.4s
        uzp1    v30.8h, v30.8h, v31.8h
        ldr     d31, [x13, x23]
        saddw   v30.8h, v30.8h, v31.8b
        add     v30.8h, v30.8h, v23.8h
        sqxtn   v30.8b, v30.8h
        smax    v30.8b, v30.8b, v26.8b
        smin    v30.8b, v30.8b, v27.8b
        str     d30, [x5, x8]
40:
        .cfi_remember_state
        ldp     d10, d11, [sp, #16]
        .cfi_restore d10
        .cfi_restore d11
        ldp     d12, d13, [sp, #32]
        .cfi_restore d12
        .cfi_restore d13
        ldp     d14, d15, [sp, #48]
        .cfi_restore d14
        .cfi_restore d15
        ldp     x19, x20, [sp, #64]
        .cfi_restore x19
        .cfi_restore x20
        ldp     x21, x22, [sp, #80]
        .cfi_restore x21
        .cfi_restore x22
        ldp     x23, x24, [sp, #96]
        .cfi_restore x23
        .cfi_restore x24
        ldp     x25, x26, [sp, #112]
        .cfi_restore x25
        .cfi_restore x26
        ldp     x27, x28, [sp, #128]
        .cfi_restore x27
        .cfi_restore x28
        ldp     x29, x30, [sp, #144]
        .cfi_restore x29
        .cfi_restore x30
        ldp     d8, d9, [sp], #160
        .cfi_restore d8
        .cfi_restore d9
        .cfi_def_cfa_offset 0
        ret
        .cfi_restore_state
        .cfi_endproc
        .size   dgms_igemm_stationary_32_a55, . - dgms_igemm_stationary_32_a55

        .section .note.gnu.property, "a"
        .p2align 3
        .word   4, 16, 5
        .asciz  "GNU"
        .word   0xc0000000, 4, 1, 0

        .section .note.GNU-stack, "", %progbits
