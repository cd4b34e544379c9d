// Written by scripts/arm/dwconv.py, which also says what the routines do. Not to be edited.
        .arch   armv8.2-a+dotprod
        .text

// Any zero point and limits.
        .globl  dgms_dwconv3x3_2x8c4_a55_general
        .hidden dgms_dwconv3x3_2x8c4_a55_general
        .type   dgms_dwconv3x3_2x8c4_a55_general, %function
        .p2align 5
dgms_dwconv3x3_2x8c4_a55_general:
        .cfi_startproc
        hint    #34
        stp     d8, d9, [sp, #-128]!
        .cfi_def_cfa_offset 128
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
5:
        ldp     x1, x2, [x0]
        ldp     x16, x3, [x0, #16]
        ldp     x4, x14, [x0, #32]
        ldp     q0, q1, [x16, #0]
        ldp     q2, q3, [x16, #32]
        ldp     q4, q5, [x16, #64]
        ldp     q6, q7, [x16, #96]
        ldp     q8, q9, [x16, #128]
        ldp     q10, q11, [x16, #160]
        ldr     x16, [x0, #72]
        ldp     x5, x6, [x0, #104]
        ldr     x7, [x0, #120]
        add     x5, x5, x16, lsl #2
        add     x6, x6, x16, lsl #2
        add     x7, x7, x16, lsl #2
        ldr     q24, [x3, #64]
        ldp     q18, q19, [x5]
        ldp     q22, q23, [x6]
        add     v18.4s, v18.4s, v24.4s
        add     v19.4s, v19.4s, v24.4s
        ldr     q25, [x3, #96]
        ldp     x23, x24, [x7, #0]
        ldp     x25, x26, [x7, #16]
        umov    x19, v18.d[0]
        umov    x20, v18.d[1]
        umov    x21, v19.d[0]
        umov    x22, v19.d[1]
10:
        ldp     x6, x7, [x1]
        ldp     x8, x9, [x1, #16]
        ldp     x10, x11, [x1, #48]
        add     x1, x1, #64
        add     x6, x6, x16
        add     x7, x7, x16
        add     x8, x8, x16
        add     x9, x9, x16
        add     x10, x10, x16
        add     x11, x11, x16
        ldp     x12, x13, [x0, #48]
        ldr     x17, [x0, #64]
        mov     x5, #0
        cmp     x17, #1
        b.hs    11f
        ldr     d26, [x6, x5]
        ldr     d27, [x7, x5]
        ldr     d13, [x8, x5]
        ldr     d12, [x9, x5]
        zip1    v26.16b, v26.16b, v27.16b
        zip1    v13.16b, v13.16b, v12.16b
        zip1    v12.8h, v26.8h, v13.8h
        zip2    v13.8h, v26.8h, v13.8h
        add     x5, x5, x4
        b       12f
11:
        ldr     q12, [x14]
        ldr     q13, [x14]
12:
        cmp     x17, #2
        b.hs    13f
        ldr     d26, [x6, x5]
        ldr     d27, [x7, x5]
        ldr     d15, [x8, x5]
        ldr     d14, [x9, x5]
        zip1    v26.16b, v26.16b, v27.16b
        zip1    v15.16b, v15.16b, v14.16b
        zip1    v14.8h, v26.8h, v15.8h
        zip2    v15.8h, v26.8h, v15.8h
        add     x5, x5, x4
        b       14f
13:
        ldr     q14, [x14]
        ldr     q15, [x14]
14:
        sub     x10, x10, x4
        sub     x11, x11, x4
        cbz     x12, 98f
20:
        ins     v18.d[0], x19
        ins     v19.d[0], x21
        ins     v20.d[0], x19
        ins     v21.d[0], x21
        ins     v18.d[1], x20
        ins     v19.d[1], x22
        ins     v20.d[1], x20
        ins     v21.d[1], x22
        sdot    v18.4s, v0.16b, v12.16b
        ldr     d26, [x6, x5]
        sdot    v19.4s, v1.16b, v13.16b
        ldr     d27, [x7, x5]
        sdot    v20.4s, v2.16b, v12.16b
        ldr     d17, [x8, x5]
        sdot    v21.4s, v3.16b, v13.16b
        ldr     d16, [x9, x5]
        zip1    v26.16b, v26.16b, v27.16b
        add     x5, x5, x4
        sdot    v18.4s, v4.16b, v14.16b
        subs    x12, x12, #1
        zip1    v17.16b, v17.16b, v16.16b
        sdot    v19.4s, v5.16b, v15.16b
        sdot    v20.4s, v6.16b, v14.16b
        sdot    v21.4s, v7.16b, v15.16b
        zip1    v16.8h, v26.8h, v17.8h
        zip2    v17.8h, v26.8h, v17.8h
        sdot    v18.4s, v8.16b, v16.16b
        sdot    v19.4s, v9.16b, v17.16b
        sdot    v20.4s, v10.16b, v16.16b
        sdot    v21.4s, v11.16b, v17.16b
        b.eq    90f
        subs    x12, x12, #3
        b.lo    18f
17:
        fsub    v20.4s, v20.4s, v24.4s
        ins     v30.d[0], x23
        fsub    v18.4s, v18.4s, v24.4s
        ins     v28.d[0], x23
        fsub    v21.4s, v21.4s, v24.4s
        ins     v30.d[1], x24
        fsub    v19.4s, v19.4s, v24.4s
        ins     v28.d[1], x24
        fmla    v30.4s, v20.4s, v22.4s
        ins     v31.d[0], x25
        fmla    v28.4s, v18.4s, v22.4s
        ins     v29.d[0], x25
        ins     v31.d[1], x26
        ins     v18.d[0], x19
        ins     v29.d[1], x26
        ins     v20.d[0], x19
        fmla    v31.4s, v21.4s, v23.4s
        ins     v18.d[1], x20
        fmla    v29.4s, v19.4s, v23.4s
        ins     v20.d[1], x20
        fadd    v30.4s, v30.4s, v24.4s
        ins     v19.d[0], x21
        fadd    v28.4s, v28.4s, v24.4s
        ins     v21.d[0], x21
        fadd    v31.4s, v31.4s, v24.4s
        ldr     d26, [x6, x5]
        fadd    v29.4s, v29.4s, v24.4s
        ldr     d27, [x7, x5]
        sub     v30.4s, v30.4s, v25.4s
        ldr     d13, [x8, x5]
        sub     v28.4s, v28.4s, v25.4s
        ldr     d12, [x9, x5]
        sub     v31.4s, v31.4s, v25.4s
        ins     v19.d[1], x22
        sqxtn   v30.4h, v30.4s
        ins     v21.d[1], x22
        sqxtn   v28.4h, v28.4s
        subs    x12, x12, #3
        sub     v29.4s, v29.4s, v25.4s
        sdot    v18.4s, v0.16b, v14.16b
        sqxtn2  v30.8h, v31.4s
        ldr     d31, [x3, #112]
        sqxtn2  v28.8h, v29.4s
        ldr     d29, [x3, #112]
        sdot    v20.4s, v2.16b, v14.16b
        zip1    v26.16b, v26.16b, v27.16b
        sqxtn   v30.8b, v30.8h
        sqxtn   v28.8b, v28.8h
        zip1    v13.16b, v13.16b, v12.16b
        sdot    v19.4s, v1.16b, v15.16b
        sdot    v21.4s, v3.16b, v15.16b
        sdot    v18.4s, v4.16b, v16.16b
        sdot    v20.4s, v6.16b, v16.16b
        zip1    v12.8h, v26.8h, v13.8h
        sdot    v19.4s, v5.16b, v17.16b
        sdot    v21.4s, v7.16b, v17.16b
        sdot    v18.4s, v8.16b, v12.16b
        sdot    v20.4s, v10.16b, v12.16b
        zip2    v13.8h, v26.8h, v13.8h
        smax    v30.8b, v30.8b, v31.8b
        smax    v28.8b, v28.8b, v29.8b
        sdot    v19.4s, v9.16b, v13.16b
        ldr     d31, [x3, #128]
        sdot    v21.4s, v11.16b, v13.16b
        ldr     d29, [x3, #128]
        fsub    v20.4s, v20.4s, v24.4s
        fsub    v18.4s, v18.4s, v24.4s
        fsub    v19.4s, v19.4s, v24.4s
        fsub    v21.4s, v21.4s, v24.4s
        smin    v30.8b, v30.8b, v31.8b
        smin    v28.8b, v28.8b, v29.8b
        ins     v31.d[0], x25
        ins     v29.d[0], x25
        str     d30, [x11, x5]
        ins     v30.d[0], x23
        str     d28, [x10, x5]
        ins     v28.d[0], x23
        ins     v30.d[1], x24
        ins     v31.d[1], x26
        ins     v28.d[1], x24
        ins     v29.d[1], x26
        fmla    v30.4s, v20.4s, v22.4s
        ins     v20.d[0], x19
        fmla    v28.4s, v18.4s, v22.4s
        ins     v18.d[0], x19
        fmla    v31.4s, v21.4s, v23.4s
        ins     v20.d[1], x20
        fmla    v29.4s, v19.4s, v23.4s
        ins     v18.d[1], x20
        fadd    v30.4s, v30.4s, v24.4s
        add     x5, x5, x4
        fadd    v28.4s, v28.4s, v24.4s
        ins     v19.d[0], x21
        fadd    v31.4s, v31.4s, v24.4s
        ins     v21.d[0], x21
        fadd    v29.4s, v29.4s, v24.4s
        ldr     d26, [x6, x5]
        sub     v30.4s, v30.4s, v25.4s
        ldr     d27, [x7, x5]
        sub     v28.4s, v28.4s, v25.4s
        ldr     d15, [x8, x5]
        sub     v31.4s, v31.4s, v25.4s
        ldr     d14, [x9, x5]
        sqxtn   v30.4h, v30.4s
        ins     v19.d[1], x22
        sqxtn   v28.4h, v28.4s
        ins     v21.d[1], x22
        sub     v29.4s, v29.4s, v25.4s
        sdot    v18.4s, v0.16b, v16.16b
        sqxtn2  v30.8h, v31.4s
        ldr     d31, [x3, #112]
        sqxtn2  v28.8h, v29.4s
        ldr     d29, [x3, #112]
        sdot    v20.4s, v2.16b, v16.16b
        zip1    v26.16b, v26.16b, v27.16b
        sqxtn   v30.8b, v30.8h
        sqxtn   v28.8b, v28.8h
        zip1    v15.16b, v15.16b, v14.16b
        sdot    v19.4s, v1.16b, v17.16b
        sdot    v21.4s, v3.16b, v17.16b
        sdot    v18.4s, v4.16b, v12.16b
        sdot    v20.4s, v6.16b, v12.16b
        zip1    v14.8h, v26.8h, v15.8h
        sdot    v19.4s, v5.16b, v13.16b
        sdot    v21.4s, v7.16b, v13.16b
        sdot    v18.4s, v8.16b, v14.16b
        sdot    v20.4s, v10.16b, v14.16b
        zip2    v15.8h, v26.8h, v15.8h
        smax    v30.8b, v30.8b, v31.8b
        smax    v28.8b, v28.8b, v29.8b
        sdot    v19.4s, v9.16b, v15.16b
        ldr     d31, [x3, #128]
        sdot    v21.4s, v11.16b, v15.16b
        ldr     d29, [x3, #128]
        fsub    v20.4s, v20.4s, v24.4s
        fsub    v18.4s, v18.4s, v24.4s
        fsub    v19.4s, v19.4s, v24.4s
        fsub    v21.4s, v21.4s, v24.4s
        smin    v30.8b, v30.8b, v31.8b
        smin    v28.8b, v28.8b, v29.8b
        ins     v31.d[0], x25
        ins     v29.d[0], x25
        str     d30, [x11, x5]
        ins     v30.d[0], x23
        str     d28, [x10, x5]
        ins     v28.d[0], x23
        ins     v30.d[1], x24
        ins     v31.d[1], x26
        ins     v28.d[1], x24
        ins     v29.d[1], x26
        fmla    v30.4s, v20.4s, v22.4s
        ins     v20.d[0], x19
        fmla    v28.4s, v18.4s, v22.4s
        ins     v18.d[0], x19
        fmla    v31.4s, v21.4s, v23.4s
        ins     v20.d[1], x20
        fmla    v29.4s, v19.4s, v23.4s
        ins     v18.d[1], x20
        fadd    v30.4s, v30.4s, v24.4s
        add     x5, x5, x4
        fadd    v28.4s, v28.4s, v24.4s
        ins     v19.d[0], x21
        fadd    v31.4s, v31.4s, v24.4s
        ins     v21.d[0], x21
        fadd    v29.4s, v29.4s, v24.4s
        ldr     d26, [x6, x5]
        sub     v30.4s, v30.4s, v25.4s
        ldr     d27, [x7, x5]
        sub     v28.4s, v28.4s, v25.4s
        ldr     d17, [x8, x5]
        sub     v31.4s, v31.4s, v25.4s
        ldr     d16, [x9, x5]
        sqxtn   v30.4h, v30.4s
        ins     v19.d[1], x22
        sqxtn   v28.4h, v28.4s
        ins     v21.d[1], x22
        sub     v29.4s, v29.4s, v25.4s
        sdot    v18.4s, v0.16b, v12.16b
        sqxtn2  v30.8h, v31.4s
        ldr     d31, [x3, #112]
        sqxtn2  v28.8h, v29.4s
        ldr     d29, [x3, #112]
        sdot    v20.4s, v2.16b, v12.16b
        zip1    v26.16b, v26.16b, v27.16b
        sqxtn   v30.8b, v30.8h
        sqxtn   v28.8b, v28.8h
        zip1    v17.16b, v17.16b, v16.16b
        sdot    v19.4s, v1.16b, v13.16b
        sdot    v21.4s, v3.16b, v13.16b
        sdot    v18.4s, v4.16b, v14.16b
        sdot    v20.4s, v6.16b, v14.16b
        zip1    v16.8h, v26.8h, v17.8h
        sdot    v19.4s, v5.16b, v15.16b
        sdot    v21.4s, v7.16b, v15.16b
        sdot    v18.4s, v8.16b, v16.16b
        sdot    v20.4s, v10.16b, v16.16b
        zip2    v17.8h, v26.8h, v17.8h
        smax    v30.8b, v30.8b, v31.8b
        smax    v28.8b, v28.8b, v29.8b
        sdot    v19.4s, v9.16b, v17.16b
        ldr     d31, [x3, #128]
        sdot    v21.4s, v11.16b, v17.16b
        ldr     d29, [x3, #128]
        smin    v30.8b, v30.8b, v31.8b
        smin    v28.8b, v28.8b, v29.8b
        str     d30, [x11, x5]
        str     d28, [x10, x5]
        add     x5, x5, x4
        b.hs    17b
18:
        adds    x12, x12, #3
        b.eq    90f
21:
        fsub    v20.4s, v20.4s, v24.4s
        ins     v30.d[0], x23
        fsub    v18.4s, v18.4s, v24.4s
        ins     v28.d[0], x23
        fsub    v21.4s, v21.4s, v24.4s
        ins     v30.d[1], x24
        fsub    v19.4s, v19.4s, v24.4s
        ins     v28.d[1], x24
        fmla    v30.4s, v20.4s, v22.4s
        ins     v31.d[0], x25
        fmla    v28.4s, v18.4s, v22.4s
        ins     v29.d[0], x25
        ins     v31.d[1], x26
        ins     v18.d[0], x19
        ins     v29.d[1], x26
        ins     v20.d[0], x19
        fmla    v31.4s, v21.4s, v23.4s
        ins     v21.d[0], x21
        fmla    v29.4s, v19.4s, v23.4s
        ins     v19.d[0], x21
        fadd    v30.4s, v30.4s, v24.4s
        ins     v18.d[1], x20
        fadd    v28.4s, v28.4s, v24.4s
        ins     v19.d[1], x22
        fadd    v31.4s, v31.4s, v24.4s
        ins     v20.d[1], x20
        fadd    v29.4s, v29.4s, v24.4s
        ins     v21.d[1], x22
        sub     v30.4s, v30.4s, v25.4s
        ldr     d26, [x6, x5]
        sub     v28.4s, v28.4s, v25.4s
        ldr     d27, [x7, x5]
        sub     v31.4s, v31.4s, v25.4s
        ldr     d13, [x8, x5]
        sqxtn   v30.4h, v30.4s
        ldr     d12, [x9, x5]
        sqxtn   v28.4h, v28.4s
        subs    x12, x12, #1
        sub     v29.4s, v29.4s, v25.4s
        sdot    v18.4s, v0.16b, v14.16b
        sqxtn2  v30.8h, v31.4s
        ldr     d31, [x3, #112]
        sqxtn2  v28.8h, v29.4s
        ldr     d29, [x3, #112]
        sdot    v19.4s, v1.16b, v15.16b
        sdot    v20.4s, v2.16b, v14.16b
        sqxtn   v30.8b, v30.8h
        sqxtn   v28.8b, v28.8h
        sdot    v21.4s, v3.16b, v15.16b
        zip1    v26.16b, v26.16b, v27.16b
        zip1    v13.16b, v13.16b, v12.16b
        sdot    v18.4s, v4.16b, v16.16b
        sdot    v19.4s, v5.16b, v17.16b
        sdot    v20.4s, v6.16b, v16.16b
        sdot    v21.4s, v7.16b, v17.16b
        zip1    v12.8h, v26.8h, v13.8h
        zip2    v13.8h, v26.8h, v13.8h
        sdot    v18.4s, v8.16b, v12.16b
        sdot    v19.4s, v9.16b, v13.16b
        sdot    v20.4s, v10.16b, v12.16b
        sdot    v21.4s, v11.16b, v13.16b
        smax    v30.8b, v30.8b, v31.8b
        smax    v28.8b, v28.8b, v29.8b
        ldr     d31, [x3, #128]
        ldr     d29, [x3, #128]
        smin    v30.8b, v30.8b, v31.8b
        smin    v28.8b, v28.8b, v29.8b
        str     d30, [x11, x5]
        str     d28, [x10, x5]
        add     x5, x5, x4
        b.eq    91f
22:
        fsub    v20.4s, v20.4s, v24.4s
        ins     v30.d[0], x23
        fsub    v18.4s, v18.4s, v24.4s
        ins     v28.d[0], x23
        fsub    v21.4s, v21.4s, v24.4s
        ins     v30.d[1], x24
        fsub    v19.4s, v19.4s, v24.4s
        ins     v28.d[1], x24
        fmla    v30.4s, v20.4s, v22.4s
        ins     v31.d[0], x25
        fmla    v28.4s, v18.4s, v22.4s
        ins     v29.d[0], x25
        ins     v31.d[1], x26
        ins     v18.d[0], x19
        ins     v29.d[1], x26
        ins     v20.d[0], x19
        fmla    v31.4s, v21.4s, v23.4s
        ins     v21.d[0], x21
        fmla    v29.4s, v19.4s, v23.4s
        ins     v19.d[0], x21
        fadd    v30.4s, v30.4s, v24.4s
        ins     v18.d[1], x20
        fadd    v28.4s, v28.4s, v24.4s
        ins     v19.d[1], x22
        fadd    v31.4s, v31.4s, v24.4s
        ins     v20.d[1], x20
        fadd    v29.4s, v29.4s, v24.4s
        ins     v21.d[1], x22
        sub     v30.4s, v30.4s, v25.4s
        ldr     d26, [x6, x5]
        sub     v28.4s, v28.4s, v25.4s
        ldr     d27, [x7, x5]
        sub     v31.4s, v31.4s, v25.4s
        ldr     d15, [x8, x5]
        sqxtn   v30.4h, v30.4s
        ldr     d14, [x9, x5]
        sqxtn   v28.4h, v28.4s
        subs    x12, x12, #1
        sub     v29.4s, v29.4s, v25.4s
        sdot    v18.4s, v0.16b, v16.16b
        sqxtn2  v30.8h, v31.4s
        ldr     d31, [x3, #112]
        sqxtn2  v28.8h, v29.4s
        ldr     d29, [x3, #112]
        sdot    v19.4s, v1.16b, v17.16b
        sdot    v20.4s, v2.16b, v16.16b
        sqxtn   v30.8b, v30.8h
        sqxtn   v28.8b, v28.8h
        sdot    v21.4s, v3.16b, v17.16b
        zip1    v26.16b, v26.16b, v27.16b
        zip1    v15.16b, v15.16b, v14.16b
        sdot    v18.4s, v4.16b, v12.16b
        sdot    v19.4s, v5.16b, v13.16b
        sdot    v20.4s, v6.16b, v12.16b
        sdot    v21.4s, v7.16b, v13.16b
        zip1    v14.8h, v26.8h, v15.8h
        zip2    v15.8h, v26.8h, v15.8h
        sdot    v18.4s, v8.16b, v14.16b
        sdot    v19.4s, v9.16b, v15.16b
        sdot    v20.4s, v10.16b, v14.16b
        sdot    v21.4s, v11.16b, v15.16b
        smax    v30.8b, v30.8b, v31.8b
        smax    v28.8b, v28.8b, v29.8b
        ldr     d31, [x3, #128]
        ldr     d29, [x3, #128]
        smin    v30.8b, v30.8b, v31.8b
        smin    v28.8b, v28.8b, v29.8b
        str     d30, [x11, x5]
        str     d28, [x10, x5]
        add     x5, x5, x4
        b.eq    92f
30:
        fsub    v20.4s, v20.4s, v24.4s
        ins     v30.d[0], x23
        fsub    v18.4s, v18.4s, v24.4s
        ins     v28.d[0], x23
        fsub    v21.4s, v21.4s, v24.4s
        ins     v30.d[1], x24
        fsub    v19.4s, v19.4s, v24.4s
        ins     v28.d[1], x24
        fmla    v30.4s, v20.4s, v22.4s
        ins     v31.d[0], x25
        fmla    v28.4s, v18.4s, v22.4s
        ins     v29.d[0], x25
        ins     v31.d[1], x26
        ins     v18.d[0], x19
        ins     v29.d[1], x26
        ins     v20.d[0], x19
        fmla    v31.4s, v21.4s, v23.4s
        ins     v21.d[0], x21
        fmla    v29.4s, v19.4s, v23.4s
        ins     v19.d[0], x21
        fadd    v30.4s, v30.4s, v24.4s
        ins     v18.d[1], x20
        fadd    v28.4s, v28.4s, v24.4s
        ins     v19.d[1], x22
        fadd    v31.4s, v31.4s, v24.4s
        ins     v20.d[1], x20
        fadd    v29.4s, v29.4s, v24.4s
        ins     v21.d[1], x22
        sub     v30.4s, v30.4s, v25.4s
        ldr     d26, [x6, x5]
        sub     v28.4s, v28.4s, v25.4s
        ldr     d27, [x7, x5]
        sub     v31.4s, v31.4s, v25.4s
        ldr     d17, [x8, x5]
        sqxtn   v30.4h, v30.4s
        ldr     d16, [x9, x5]
        sqxtn   v28.4h, v28.4s
        subs    x12, x12, #1
        sub     v29.4s, v29.4s, v25.4s
        sdot    v18.4s, v0.16b, v12.16b
        sqxtn2  v30.8h, v31.4s
        ldr     d31, [x3, #112]
        sqxtn2  v28.8h, v29.4s
        ldr     d29, [x3, #112]
        sdot    v19.4s, v1.16b, v13.16b
        sdot    v20.4s, v2.16b, v12.16b
        sqxtn   v30.8b, v30.8h
        sqxtn   v28.8b, v28.8h
        sdot    v21.4s, v3.16b, v13.16b
        zip1    v26.16b, v26.16b, v27.16b
        zip1    v17.16b, v17.16b, v16.16b
        sdot    v18.4s, v4.16b, v14.16b
        sdot    v19.4s, v5.16b, v15.16b
        sdot    v20.4s, v6.16b, v14.16b
        sdot    v21.4s, v7.16b, v15.16b
        zip1    v16.8h, v26.8h, v17.8h
        zip2    v17.8h, v26.8h, v17.8h
        sdot    v18.4s, v8.16b, v16.16b
        sdot    v19.4s, v9.16b, v17.16b
        sdot    v20.4s, v10.16b, v16.16b
        sdot    v21.4s, v11.16b, v17.16b
        smax    v30.8b, v30.8b, v31.8b
        smax    v28.8b, v28.8b, v29.8b
        ldr     d31, [x3, #128]
        ldr     d29, [x3, #128]
        smin    v30.8b, v30.8b, v31.8b
        smin    v28.8b, v28.8b, v29.8b
        str     d30, [x11, x5]
        str     d28, [x10, x5]
        add     x5, x5, x4
        b.ne    21b
90:
        cbz     x13, 80f
        mov     x12, #1
        sub     x13, x13, #1
        sub     x6, x14, x5
        mov     x7, x6
        mov     x8, x6
        mov     x9, x6
        b       21b
91:
        cbz     x13, 80f
        mov     x12, #1
        sub     x13, x13, #1
        sub     x6, x14, x5
        mov     x7, x6
        mov     x8, x6
        mov     x9, x6
        b       22b
92:
        cbz     x13, 80f
        mov     x12, #1
        sub     x13, x13, #1
        sub     x6, x14, x5
        mov     x7, x6
        mov     x8, x6
        mov     x9, x6
        b       30b
98:
        mov     x12, #1
        sub     x13, x13, #1
        sub     x6, x14, x5
        mov     x7, x6
        mov     x8, x6
        mov     x9, x6
        b       20b
80:
        fsub    v20.4s, v20.4s, v24.4s
        ins     v30.d[0], x23
        fsub    v18.4s, v18.4s, v24.4s
        ins     v28.d[0], x23
        fsub    v21.4s, v21.4s, v24.4s
        ins     v30.d[1], x24
        fsub    v19.4s, v19.4s, v24.4s
        ins     v28.d[1], x24
        fmla    v30.4s, v20.4s, v22.4s
        ins     v31.d[0], x25
        fmla    v28.4s, v18.4s, v22.4s
        ins     v29.d[0], x25
        ins     v31.d[1], x26
        subs    x2, x2, #1
        ins     v29.d[1], x26
        fmla    v31.4s, v21.4s, v23.4s
        fmla    v29.4s, v19.4s, v23.4s
        fadd    v30.4s, v30.4s, v24.4s
        fadd    v28.4s, v28.4s, v24.4s
        fadd    v31.4s, v31.4s, v24.4s
        fadd    v29.4s, v29.4s, v24.4s
        sub     v30.4s, v30.4s, v25.4s
        sub     v28.4s, v28.4s, v25.4s
        sub     v31.4s, v31.4s, v25.4s
        sqxtn   v30.4h, v30.4s
        sqxtn   v28.4h, v28.4s
        sub     v29.4s, v29.4s, v25.4s
        sqxtn2  v30.8h, v31.4s
        ldr     d31, [x3, #112]
        sqxtn2  v28.8h, v29.4s
        ldr     d29, [x3, #112]
        sqxtn   v30.8b, v30.8h
        sqxtn   v28.8b, v28.8h
        smax    v30.8b, v30.8b, v31.8b
        ldr     d31, [x3, #128]
        smax    v28.8b, v28.8b, v29.8b
        ldr     d29, [x3, #128]
        smin    v30.8b, v30.8b, v31.8b
        smin    v28.8b, v28.8b, v29.8b
        str     d30, [x11, x5]
        str     d28, [x10, x5]
        b.ne    10b
99:
        ldr     x6, [x0, #16]
        ldp     x16, x9, [x0, #72]
        ldp     x7, x8, [x0, #88]
        add     x6, x6, x8
        add     x16, x16, #8
        cmp     x16, x9
        csel    x16, x16, x9, lo
        subs    x7, x7, #1
        str     x6, [x0, #16]
        str     x16, [x0, #72]
        str     x7, [x0, #88]
        b.ne    5b
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
        ldp     d8, d9, [sp], #128
        .cfi_restore d8
        .cfi_restore d9
        .cfi_def_cfa_offset 0
        ret
        .cfi_restore_state
        .cfi_endproc
        .size   dgms_dwconv3x3_2x8c4_a55_general, . - dgms_dwconv3x3_2x8c4_a55_general

// An even zero point, limits -128 and 127.
        .globl  dgms_dwconv3x3_2x8c4_a55
        .hidden dgms_dwconv3x3_2x8c4_a55
        .type   dgms_dwconv3x3_2x8c4_a55, %function
        .p2align 5
dgms_dwconv3x3_2x8c4_a55:
        .cfi_startproc
        hint    #34
        stp     d8, d9, [sp, #-128]!
        .cfi_def_cfa_offset 128
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
5:
        ldp     x1, x2, [x0]
        ldp     x16, x3, [x0, #16]
        ldp     x4, x14, [x0, #32]
        ldp     q0, q1, [x16, #0]
        ldp     q2, q3, [x16, #32]
        ldp     q4, q5, [x16, #64]
        ldp     q6, q7, [x16, #96]
        ldp     q8, q9, [x16, #128]
        ldp     q10, q11, [x16, #160]
        ldr     x16, [x0, #72]
        ldp     x5, x6, [x0, #104]
        ldr     x7, [x0, #120]
        add     x5, x5, x16, lsl #2
        add     x6, x6, x16, lsl #2
        add     x7, x7, x16, lsl #2
        ldr     q24, [x3, #64]
        ldp     q18, q19, [x5]
        ldp     q22, q23, [x6]
        add     v18.4s, v18.4s, v24.4s
        add     v19.4s, v19.4s, v24.4s
        ldr     q25, [x3, #80]
        ldp     x23, x24, [x7, #0]
        ldp     x25, x26, [x7, #16]
        umov    x19, v18.d[0]
        umov    x20, v18.d[1]
        umov    x21, v19.d[0]
        umov    x22, v19.d[1]
10:
        ldp     x6, x7, [x1]
        ldp     x8, x9, [x1, #16]
        ldp     x10, x11, [x1, #48]
        add     x1, x1, #64
        add     x6, x6, x16
        add     x7, x7, x16
        add     x8, x8, x16
        add     x9, x9, x16
        add     x10, x10, x16
        add     x11, x11, x16
        ldp     x12, x13, [x0, #48]
        ldr     x17, [x0, #64]
        mov     x5, #0
        cmp     x17, #1
        b.hs    11f
        ldr     d26, [x6, x5]
        ldr     d27, [x7, x5]
        ldr     d13, [x8, x5]
        ldr     d12, [x9, x5]
        zip1    v26.16b, v26.16b, v27.16b
        zip1    v13.16b, v13.16b, v12.16b
        zip1    v12.8h, v26.8h, v13.8h
        zip2    v13.8h, v26.8h, v13.8h
        add     x5, x5, x4
        b       12f
11:
        ldr     q12, [x14]
        ldr     q13, [x14]
12:
        cmp     x17, #2
        b.hs    13f
        ldr     d26, [x6, x5]
        ldr     d27, [x7, x5]
        ldr     d15, [x8, x5]
        ldr     d14, [x9, x5]
        zip1    v26.16b, v26.16b, v27.16b
        zip1    v15.16b, v15.16b, v14.16b
        zip1    v14.8h, v26.8h, v15.8h
        zip2    v15.8h, v26.8h, v15.8h
        add     x5, x5, x4
        b       14f
13:
        ldr     q14, [x14]
        ldr     q15, [x14]
14:
        sub     x10, x10, x4
        sub     x11, x11, x4
        cbz     x12, 98f
20:
        ins     v18.d[0], x19
        ins     v19.d[0], x21
        ins     v20.d[0], x19
        ins     v21.d[0], x21
        ins     v18.d[1], x20
        ins     v19.d[1], x22
        ins     v20.d[1], x20
        ins     v21.d[1], x22
        sdot    v18.4s, v0.16b, v12.16b
        ldr     d26, [x6, x5]
        sdot    v19.4s, v1.16b, v13.16b
        ldr     d27, [x7, x5]
        sdot    v20.4s, v2.16b, v12.16b
        ldr     d17, [x8, x5]
        sdot    v21.4s, v3.16b, v13.16b
        ldr     d16, [x9, x5]
        zip1    v26.16b, v26.16b, v27.16b
        add     x5, x5, x4
        sdot    v18.4s, v4.16b, v14.16b
        subs    x12, x12, #1
        zip1    v17.16b, v17.16b, v16.16b
        sdot    v19.4s, v5.16b, v15.16b
        sdot    v20.4s, v6.16b, v14.16b
        sdot    v21.4s, v7.16b, v15.16b
        zip1    v16.8h, v26.8h, v17.8h
        zip2    v17.8h, v26.8h, v17.8h
        sdot    v18.4s, v8.16b, v16.16b
        sdot    v19.4s, v9.16b, v17.16b
        sdot    v20.4s, v10.16b, v16.16b
        sdot    v21.4s, v11.16b, v17.16b
        b.eq    90f
        subs    x12, x12, #3
        b.lo    18f
17:
        fsub    v18.4s, v18.4s, v24.4s
        ins     v30.d[0], x23
        fsub    v20.4s, v20.4s, v24.4s
        ins     v31.d[0], x25
        fsub    v21.4s, v21.4s, v24.4s
        ins     v28.d[0], x23
        fsub    v19.4s, v19.4s, v24.4s
        ins     v29.d[0], x25
        ins     v30.d[1], x24
        ins     v31.d[1], x26
        ins     v28.d[1], x24
        ins     v29.d[1], x26
        fmla    v30.4s, v20.4s, v22.4s
        ins     v20.d[0], x19
        fmla    v31.4s, v21.4s, v23.4s
        ins     v21.d[0], x21
        fmla    v28.4s, v18.4s, v22.4s
        ins     v18.d[0], x19
        fmla    v29.4s, v19.4s, v23.4s
        ins     v19.d[0], x21
        fadd    v30.4s, v30.4s, v25.4s
        ins     v18.d[1], x20
        fadd    v31.4s, v31.4s, v25.4s
        ins     v19.d[1], x22
        sdot    v18.4s, v0.16b, v14.16b
        ins     v20.d[1], x20
        sdot    v19.4s, v1.16b, v15.16b
        ins     v21.d[1], x22
        sdot    v20.4s, v2.16b, v14.16b
        ldr     d26, [x6, x5]
        sdot    v21.4s, v3.16b, v15.16b
        ldr     d27, [x7, x5]
        fadd    v28.4s, v28.4s, v25.4s
        ldr     d13, [x8, x5]
        fadd    v29.4s, v29.4s, v25.4s
        ldr     d12, [x9, x5]
        zip1    v26.16b, v26.16b, v27.16b
        subs    x12, x12, #3
        sdot    v18.4s, v4.16b, v16.16b
        zip1    v13.16b, v13.16b, v12.16b
        sdot    v19.4s, v5.16b, v17.16b
        sdot    v20.4s, v6.16b, v16.16b
        sdot    v21.4s, v7.16b, v17.16b
        zip1    v12.8h, v26.8h, v13.8h
        zip2    v13.8h, v26.8h, v13.8h
        uzp1    v30.8h, v30.8h, v31.8h
        ins     v31.d[0], x25
        uzp1    v28.8h, v28.8h, v29.8h
        ins     v29.d[0], x25
        sdot    v18.4s, v8.16b, v12.16b
        ins     v31.d[1], x26
        sdot    v19.4s, v9.16b, v13.16b
        ins     v29.d[1], x26
        sdot    v20.4s, v10.16b, v12.16b
        sdot    v21.4s, v11.16b, v13.16b
        sqxtn   v30.8b, v30.8h
        sqxtn   v28.8b, v28.8h
        fsub    v20.4s, v20.4s, v24.4s
        fsub    v21.4s, v21.4s, v24.4s
        fsub    v18.4s, v18.4s, v24.4s
        str     d30, [x11, x5]
        fsub    v19.4s, v19.4s, v24.4s
        str     d28, [x10, x5]
        ins     v30.d[0], x23
        ins     v28.d[0], x23
        fmla    v31.4s, v21.4s, v23.4s
        ins     v21.d[0], x21
        ins     v30.d[1], x24
        ins     v28.d[1], x24
        fmla    v29.4s, v19.4s, v23.4s
        ins     v19.d[0], x21
        fmla    v30.4s, v20.4s, v22.4s
        ins     v20.d[0], x19
        fmla    v28.4s, v18.4s, v22.4s
        ins     v18.d[0], x19
        fadd    v31.4s, v31.4s, v25.4s
        ins     v19.d[1], x22
        fadd    v29.4s, v29.4s, v25.4s
        ins     v18.d[1], x20
        sdot    v19.4s, v1.16b, v17.16b
        ins     v20.d[1], x20
        sdot    v18.4s, v0.16b, v16.16b
        ins     v21.d[1], x22
        sdot    v20.4s, v2.16b, v16.16b
        add     x5, x5, x4
        sdot    v21.4s, v3.16b, v17.16b
        ldr     d26, [x6, x5]
        fadd    v30.4s, v30.4s, v25.4s
        ldr     d27, [x7, x5]
        fadd    v28.4s, v28.4s, v25.4s
        ldr     d15, [x8, x5]
        sdot    v18.4s, v4.16b, v12.16b
        ldr     d14, [x9, x5]
        zip1    v26.16b, v26.16b, v27.16b
        sdot    v19.4s, v5.16b, v13.16b
        zip1    v15.16b, v15.16b, v14.16b
        sdot    v20.4s, v6.16b, v12.16b
        sdot    v21.4s, v7.16b, v13.16b
        zip1    v14.8h, v26.8h, v15.8h
        zip2    v15.8h, v26.8h, v15.8h
        uzp1    v30.8h, v30.8h, v31.8h
        ins     v31.d[0], x25
        uzp1    v28.8h, v28.8h, v29.8h
        ins     v29.d[0], x25
        sdot    v18.4s, v8.16b, v14.16b
        ins     v31.d[1], x26
        sdot    v19.4s, v9.16b, v15.16b
        ins     v29.d[1], x26
        sdot    v20.4s, v10.16b, v14.16b
        sdot    v21.4s, v11.16b, v15.16b
        sqxtn   v30.8b, v30.8h
        sqxtn   v28.8b, v28.8h
        fsub    v20.4s, v20.4s, v24.4s
        fsub    v21.4s, v21.4s, v24.4s
        fsub    v18.4s, v18.4s, v24.4s
        str     d30, [x11, x5]
        fsub    v19.4s, v19.4s, v24.4s
        str     d28, [x10, x5]
        ins     v30.d[0], x23
        ins     v28.d[0], x23
        fmla    v31.4s, v21.4s, v23.4s
        ins     v21.d[0], x21
        ins     v30.d[1], x24
        ins     v28.d[1], x24
        fmla    v29.4s, v19.4s, v23.4s
        ins     v19.d[0], x21
        fmla    v30.4s, v20.4s, v22.4s
        ins     v20.d[0], x19
        fmla    v28.4s, v18.4s, v22.4s
        ins     v18.d[0], x19
        fadd    v31.4s, v31.4s, v25.4s
        ins     v19.d[1], x22
        fadd    v29.4s, v29.4s, v25.4s
        ins     v18.d[1], x20
        sdot    v19.4s, v1.16b, v13.16b
        ins     v20.d[1], x20
        sdot    v18.4s, v0.16b, v12.16b
        ins     v21.d[1], x22
        sdot    v20.4s, v2.16b, v12.16b
        add     x5, x5, x4
        sdot    v21.4s, v3.16b, v13.16b
        ldr     d26, [x6, x5]
        fadd    v30.4s, v30.4s, v25.4s
        ldr     d27, [x7, x5]
        fadd    v28.4s, v28.4s, v25.4s
        ldr     d17, [x8, x5]
        sdot    v18.4s, v4.16b, v14.16b
        ldr     d16, [x9, x5]
        zip1    v26.16b, v26.16b, v27.16b
        sdot    v19.4s, v5.16b, v15.16b
        zip1    v17.16b, v17.16b, v16.16b
        sdot    v20.4s, v6.16b, v14.16b
        sdot    v21.4s, v7.16b, v15.16b
        zip1    v16.8h, v26.8h, v17.8h
        uzp1    v30.8h, v30.8h, v31.8h
        uzp1    v28.8h, v28.8h, v29.8h
        zip2    v17.8h, v26.8h, v17.8h
        sqxtn   v30.8b, v30.8h
        sqxtn   v28.8b, v28.8h
        sdot    v18.4s, v8.16b, v16.16b
        sdot    v19.4s, v9.16b, v17.16b
        sdot    v20.4s, v10.16b, v16.16b
        str     d30, [x11, x5]
        sdot    v21.4s, v11.16b, v17.16b
        str     d28, [x10, x5]
        add     x5, x5, x4
        b.hs    17b
18:
        adds    x12, x12, #3
        b.eq    90f
21:
        fsub    v20.4s, v20.4s, v24.4s
        ins     v30.d[0], x23
        fsub    v21.4s, v21.4s, v24.4s
        ins     v31.d[0], x25
        fsub    v18.4s, v18.4s, v24.4s
        ins     v28.d[0], x23
        fsub    v19.4s, v19.4s, v24.4s
        ins     v29.d[0], x25
        ins     v30.d[1], x24
        ins     v31.d[1], x26
        ins     v28.d[1], x24
        ins     v29.d[1], x26
        fmla    v30.4s, v20.4s, v22.4s
        ins     v20.d[0], x19
        fmla    v31.4s, v21.4s, v23.4s
        ins     v21.d[0], x21
        fmla    v28.4s, v18.4s, v22.4s
        ins     v18.d[0], x19
        fmla    v29.4s, v19.4s, v23.4s
        ins     v19.d[0], x21
        fadd    v30.4s, v30.4s, v25.4s
        ins     v18.d[1], x20
        fadd    v31.4s, v31.4s, v25.4s
        ins     v19.d[1], x22
        fadd    v28.4s, v28.4s, v25.4s
        ins     v20.d[1], x20
        fadd    v29.4s, v29.4s, v25.4s
        ins     v21.d[1], x22
        sdot    v18.4s, v0.16b, v14.16b
        ldr     d26, [x6, x5]
        sdot    v19.4s, v1.16b, v15.16b
        ldr     d27, [x7, x5]
        sdot    v20.4s, v2.16b, v14.16b
        ldr     d13, [x8, x5]
        sdot    v21.4s, v3.16b, v15.16b
        ldr     d12, [x9, x5]
        uzp1    v30.8h, v30.8h, v31.8h
        subs    x12, x12, #1
        uzp1    v28.8h, v28.8h, v29.8h
        zip1    v26.16b, v26.16b, v27.16b
        zip1    v13.16b, v13.16b, v12.16b
        sdot    v18.4s, v4.16b, v16.16b
        sdot    v19.4s, v5.16b, v17.16b
        sdot    v20.4s, v6.16b, v16.16b
        sdot    v21.4s, v7.16b, v17.16b
        sqxtn   v30.8b, v30.8h
        sqxtn   v28.8b, v28.8h
        zip1    v12.8h, v26.8h, v13.8h
        zip2    v13.8h, v26.8h, v13.8h
        sdot    v18.4s, v8.16b, v12.16b
        str     d30, [x11, x5]
        sdot    v19.4s, v9.16b, v13.16b
        str     d28, [x10, x5]
        sdot    v20.4s, v10.16b, v12.16b
        add     x5, x5, x4
        sdot    v21.4s, v11.16b, v13.16b
        b.eq    91f
22:
        fsub    v20.4s, v20.4s, v24.4s
        ins     v30.d[0], x23
        fsub    v21.4s, v21.4s, v24.4s
        ins     v31.d[0], x25
        fsub    v18.4s, v18.4s, v24.4s
        ins     v28.d[0], x23
        fsub    v19.4s, v19.4s, v24.4s
        ins     v29.d[0], x25
        ins     v30.d[1], x24
        ins     v31.d[1], x26
        ins     v28.d[1], x24
        ins     v29.d[1], x26
        fmla    v30.4s, v20.4s, v22.4s
        ins     v20.d[0], x19
        fmla    v31.4s, v21.4s, v23.4s
        ins     v21.d[0], x21
        fmla    v28.4s, v18.4s, v22.4s
        ins     v18.d[0], x19
        fmla    v29.4s, v19.4s, v23.4s
        ins     v19.d[0], x21
        fadd    v30.4s, v30.4s, v25.4s
        ins     v18.d[1], x20
        fadd    v31.4s, v31.4s, v25.4s
        ins     v19.d[1], x22
        fadd    v28.4s, v28.4s, v25.4s
        ins     v20.d[1], x20
        fadd    v29.4s, v29.4s, v25.4s
        ins     v21.d[1], x22
        sdot    v18.4s, v0.16b, v16.16b
        ldr     d26, [x6, x5]
        sdot    v19.4s, v1.16b, v17.16b
        ldr     d27, [x7, x5]
        sdot    v20.4s, v2.16b, v16.16b
        ldr     d15, [x8, x5]
        sdot    v21.4s, v3.16b, v17.16b
        ldr     d14, [x9, x5]
        uzp1    v30.8h, v30.8h, v31.8h
        subs    x12, x12, #1
        uzp1    v28.8h, v28.8h, v29.8h
        zip1    v26.16b, v26.16b, v27.16b
        zip1    v15.16b, v15.16b, v14.16b
        sdot    v18.4s, v4.16b, v12.16b
        sdot    v19.4s, v5.16b, v13.16b
        sdot    v20.4s, v6.16b, v12.16b
        sdot    v21.4s, v7.16b, v13.16b
        sqxtn   v30.8b, v30.8h
        sqxtn   v28.8b, v28.8h
        zip1    v14.8h, v26.8h, v15.8h
        zip2    v15.8h, v26.8h, v15.8h
        sdot    v18.4s, v8.16b, v14.16b
        str     d30, [x11, x5]
        sdot    v19.4s, v9.16b, v15.16b
        str     d28, [x10, x5]
        sdot    v20.4s, v10.16b, v14.16b
        add     x5, x5, x4
        sdot    v21.4s, v11.16b, v15.16b
        b.eq    92f
30:
        fsub    v20.4s, v20.4s, v24.4s
        ins     v30.d[0], x23
        fsub    v21.4s, v21.4s, v24.4s
        ins     v31.d[0], x25
        fsub    v18.4s, v18.4s, v24.4s
        ins     v28.d[0], x23
        fsub    v19.4s, v19.4s, v24.4s
        ins     v29.d[0], x25
        ins     v30.d[1], x24
        ins     v31.d[1], x26
        ins     v28.d[1], x24
        ins     v29.d[1], x26
        fmla    v30.4s, v20.4s, v22.4s
        ins     v20.d[0], x19
        fmla    v31.4s, v21.4s, v23.4s
        ins     v21.d[0], x21
        fmla    v28.4s, v18.4s, v22.4s
        ins     v18.d[0], x19
        fmla    v29.4s, v19.4s, v23.4s
        ins     v19.d[0], x21
        fadd    v30.4s, v30.4s, v25.4s
        ins     v18.d[1], x20
        fadd    v31.4s, v31.4s, v25.4s
        ins     v19.d[1], x22
        fadd    v28.4s, v28.4s, v25.4s
        ins     v20.d[1], x20
        fadd    v29.4s, v29.4s, v25.4s
        ins     v21.d[1], x22
        sdot    v18.4s, v0.16b, v12.16b
        ldr     d26, [x6, x5]
        sdot    v19.4s, v1.16b, v13.16b
        ldr     d27, [x7, x5]
        sdot    v20.4s, v2.16b, v12.16b
        ldr     d17, [x8, x5]
        sdot    v21.4s, v3.16b, v13.16b
        ldr     d16, [x9, x5]
        uzp1    v30.8h, v30.8h, v31.8h
        subs    x12, x12, #1
        uzp1    v28.8h, v28.8h, v29.8h
        zip1    v26.16b, v26.16b, v27.16b
        zip1    v17.16b, v17.16b, v16.16b
        sdot    v18.4s, v4.16b, v14.16b
        sdot    v19.4s, v5.16b, v15.16b
        sdot    v20.4s, v6.16b, v14.16b
        sdot    v21.4s, v7.16b, v15.16b
        sqxtn   v30.8b, v30.8h
        sqxtn   v28.8b, v28.8h
        zip1    v16.8h, v26.8h, v17.8h
        zip2    v17.8h, v26.8h, v17.8h
        sdot    v18.4s, v8.16b, v16.16b
        str     d30, [x11, x5]
        sdot    v19.4s, v9.16b, v17.16b
        str     d28, [x10, x5]
        sdot    v20.4s, v10.16b, v16.16b
        add     x5, x5, x4
        sdot    v21.4s, v11.16b, v17.16b
        b.ne    21b
90:
        cbz     x13, 80f
        mov     x12, #1
        sub     x13, x13, #1
        sub     x6, x14, x5
        mov     x7, x6
        mov     x8, x6
        mov     x9, x6
        b       21b
91:
        cbz     x13, 80f
        mov     x12, #1
        sub     x13, x13, #1
        sub     x6, x14, x5
        mov     x7, x6
        mov     x8, x6
        mov     x9, x6
        b       22b
92:
        cbz     x13, 80f
        mov     x12, #1
        sub     x13, x13, #1
        sub     x6, x14, x5
        mov     x7, x6
        mov     x8, x6
        mov     x9, x6
        b       30b
98:
        mov     x12, #1
        sub     x13, x13, #1
        sub     x6, x14, x5
        mov     x7, x6
        mov     x8, x6
        mov     x9, x6
        b       20b
80:
        fsub    v20.4s, v20.4s, v24.4s
        ins     v30.d[0], x23
        fsub    v21.4s, v21.4s, v24.4s
        ins     v31.d[0], x25
        fsub    v18.4s, v18.4s, v24.4s
        ins     v28.d[0], x23
        fsub    v19.4s, v19.4s, v24.4s
        ins     v29.d[0], x25
        ins     v30.d[1], x24
        ins     v31.d[1], x26
        ins     v28.d[1], x24
        ins     v29.d[1], x26
        fmla    v30.4s, v20.4s, v22.4s
        subs    x2, x2, #1
        fmla    v31.4s, v21.4s, v23.4s
        fmla    v28.4s, v18.4s, v22.4s
        fmla    v29.4s, v19.4s, v23.4s
        fadd    v30.4s, v30.4s, v25.4s
        fadd    v31.4s, v31.4s, v25.4s
        fadd    v28.4s, v28.4s, v25.4s
        fadd    v29.4s, v29.4s, v25.4s
        uzp1    v30.8h, v30.8h, v31.8h
        uzp1    v28.8h, v28.8h, v29.8h
        sqxtn   v30.8b, v30.8h
        sqxtn   v28.8b, v28.8h
        str     d30, [x11, x5]
        str     d28, [x10, x5]
        b.ne    10b
99:
        ldr     x6, [x0, #16]
        ldp     x16, x9, [x0, #72]
        ldp     x7, x8, [x0, #88]
        add     x6, x6, x8
        add     x16, x16, #8
        cmp     x16, x9
        csel    x16, x16, x9, lo
        subs    x7, x7, #1
        str     x6, [x0, #16]
        str     x16, [x0, #72]
        str     x7, [x0, #88]
        b.ne    5b
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
        ldp     d8, d9, [sp], #128
        .cfi_restore d8
        .cfi_restore d9
        .cfi_def_cfa_offset 0
        ret
        .cfi_restore_state
        .cfi_endproc
        .size   dgms_dwconv3x3_2x8c4_a55, . - dgms_dwconv3x3_2x8c4_a55

        .section .note.gnu.property, "a"
        .p2align 3
        .word   4, 16, 5
        .asciz  "GNU"
        .word   0xc0000000, 4, 1, 0

        .section .note.GNU-stack, "", %progbits
