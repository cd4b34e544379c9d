// Written by scripts/arm/dwconv.py, which also says what the routines do. Not to be edited.
        .arch   armv8.2-a+dotprod
        .text

// Any zero point and limits.
        .globl  dgms_dwconv5x5s2_1x8c4_a55_general
        .hidden dgms_dwconv5x5s2_1x8c4_a55_general
        .type   dgms_dwconv5x5s2_1x8c4_a55_general, %function
        .p2align 5
dgms_dwconv5x5s2_1x8c4_a55_general:
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
        stp     x19, x21, [sp, #64]
        .cfi_rel_offset x19, 64
        .cfi_rel_offset x21, 72
        stp     x23, x24, [sp, #80]
        .cfi_rel_offset x23, 80
        .cfi_rel_offset x24, 88
        stp     x25, x26, [sp, #96]
        .cfi_rel_offset x25, 96
        .cfi_rel_offset x26, 104
        stp     x28, x20, [sp, #112]
        .cfi_rel_offset x28, 112
        .cfi_rel_offset x20, 120
5:
        ldp     x1, x2, [x0]
        ldp     x16, x3, [x0, #16]
        ldp     x4, x14, [x0, #32]
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
        stp     q18, q19, [x3, #0]
        ldr     x21, [x0, #16]
10:
        ldp     x6, x7, [x1]
        ldp     x8, x9, [x1, #16]
        ldr     x19, [x1, #32]
        ldr     x10, [x1, #48]
        add     x1, x1, #64
        add     x6, x6, x16
        add     x7, x7, x16
        add     x8, x8, x16
        add     x9, x9, x16
        add     x19, x19, x16
        add     x10, x10, x16
        ldp     x12, x13, [x0, #48]
        ldr     x17, [x0, #64]
        mov     x5, #0
        cmp     x17, #1
        b.hs    11f
        ldr     d18, [x6, x5]
        ldr     d19, [x7, x5]
        ldr     d1, [x8, x5]
        ldr     d0, [x9, x5]
        zip1    v18.16b, v18.16b, v19.16b
        ldr     d29, [x19, x5]
        zip1    v1.16b, v1.16b, v0.16b
        zip1    v0.8h, v18.8h, v1.8h
        zip2    v1.8h, v18.8h, v1.8h
        add     x5, x5, x4
        b       12f
11:
        ldr     q0, [x14]
        ldr     q1, [x14]
        ldr     q29, [x14]
12:
        cmp     x17, #2
        b.hs    13f
        ldr     d18, [x6, x5]
        ldr     d19, [x7, x5]
        ldr     d3, [x8, x5]
        ldr     d2, [x9, x5]
        zip1    v18.16b, v18.16b, v19.16b
        ldr     d30, [x19, x5]
        zip1    v3.16b, v3.16b, v2.16b
        zip1    v2.8h, v18.8h, v3.8h
        zip2    v3.8h, v18.8h, v3.8h
        add     x5, x5, x4
        b       14f
13:
        ldr     q2, [x14]
        ldr     q3, [x14]
        ldr     q30, [x14]
14:
        cmp     x17, #3
        b.hs    15f
        ldr     d18, [x6, x5]
        ldr     d19, [x7, x5]
        ldr     d5, [x8, x5]
        ldr     d4, [x9, x5]
        zip1    v18.16b, v18.16b, v19.16b
        ldr     d31, [x19, x5]
        zip1    v5.16b, v5.16b, v4.16b
        zip1    v4.8h, v18.8h, v5.8h
        zip2    v5.8h, v18.8h, v5.8h
        add     x5, x5, x4
        b       16f
15:
        ldr     q4, [x14]
        ldr     q5, [x14]
        ldr     q31, [x14]
16:
        zip1    v12.16b, v30.16b, v31.16b
        zip1    v29.16b, v29.16b, v29.16b
        zip2    v9.8h, v29.8h, v12.8h
        zip1    v8.8h, v29.8h, v12.8h
        ldr     x17, [x3, #8]
        ldr     d14, [x3, #0]
        ldr     x28, [x3, #24]
        ldr     d15, [x3, #16]
        ins     v14.d[1], x17
        mov     v16.16b, v14.16b
        ins     v15.d[1], x28
        mov     v17.16b, v15.16b
        subs    x12, x12, #2
        b.lo    90f
20:
        ldr     x17, [x21, #8]
        subs    x12, x12, #2
        ldr     d28, [x21, #0]
        ldr     d18, [x6, x5]
        ldr     d19, [x7, x5]
        ldr     d7, [x8, x5]
        ins     v28.d[1], x17
        ldr     d6, [x9, x5]
        zip1    v18.16b, v18.16b, v19.16b
        ldr     x28, [x21, #24]
        sdot    v14.4s, v28.16b, v0.16b
        ldr     d29, [x21, #16]
        zip1    v7.16b, v7.16b, v6.16b
        ldr     x17, [x21, #40]
        sdot    v16.4s, v28.16b, v4.16b
        ldr     d30, [x21, #32]
        zip1    v6.8h, v18.8h, v7.8h
        ldr     d20, [x19, x5]
        zip2    v7.8h, v18.8h, v7.8h
        add     x5, x5, x4
        ldr     d21, [x19, x5]
        ins     v29.d[1], x28
        ins     v30.d[1], x17
        ldr     x28, [x21, #56]
        sdot    v15.4s, v29.16b, v1.16b
        ldr     d31, [x21, #48]
        zip1    v13.16b, v20.16b, v21.16b
        ldr     x17, [x21, #200]
        sdot    v17.4s, v29.16b, v5.16b
        ldr     d28, [x21, #192]
        sdot    v14.4s, v30.16b, v2.16b
        ldr     d18, [x6, x5]
        sdot    v16.4s, v30.16b, v6.16b
        ldr     d19, [x7, x5]
        zip1    v10.8h, v12.8h, v13.8h
        ldr     d1, [x8, x5]
        zip2    v11.8h, v12.8h, v13.8h
        ldr     d0, [x9, x5]
        zip1    v18.16b, v18.16b, v19.16b
        ins     v31.d[1], x28
        ins     v28.d[1], x17
        ldr     x28, [x21, #216]
        zip1    v1.16b, v1.16b, v0.16b
        ldr     d29, [x21, #208]
        sdot    v15.4s, v31.16b, v3.16b
        add     x5, x5, x4
        sdot    v17.4s, v31.16b, v7.16b
        ldr     x17, [x21, #72]
        sdot    v14.4s, v28.16b, v8.16b
        ldr     d19, [x7, x5]
        sdot    v16.4s, v28.16b, v10.16b
        ldr     d28, [x21, #64]
        zip1    v0.8h, v18.8h, v1.8h
        ldr     d3, [x8, x5]
        zip2    v1.8h, v18.8h, v1.8h
        ldr     d18, [x6, x5]
        ldr     d2, [x9, x5]
        ins     v29.d[1], x28
        ldr     d20, [x19, x5]
        add     x5, x5, x4
        sdot    v15.4s, v29.16b, v9.16b
        ldr     d21, [x19, x5]
        sdot    v17.4s, v29.16b, v11.16b
        ins     v28.d[1], x17
        zip1    v18.16b, v18.16b, v19.16b
        ldr     x28, [x21, #88]
        zip1    v12.16b, v20.16b, v21.16b
        ldr     d29, [x21, #80]
        sdot    v14.4s, v28.16b, v4.16b
        ldr     x17, [x21, #168]
        sdot    v16.4s, v28.16b, v0.16b
        ldr     d30, [x21, #160]
        zip1    v8.8h, v13.8h, v12.8h
        ins     v29.d[1], x28
        zip1    v3.16b, v3.16b, v2.16b
        ldr     x28, [x21, #184]
        sdot    v15.4s, v29.16b, v5.16b
        ins     v30.d[1], x17
        sdot    v17.4s, v29.16b, v1.16b
        ldr     d31, [x21, #176]
        sdot    v14.4s, v30.16b, v10.16b
        ldr     x17, [x21, #104]
        sdot    v16.4s, v30.16b, v8.16b
        ldr     d30, [x21, #96]
        zip1    v2.8h, v18.8h, v3.8h
        ldr     d19, [x7, x5]
        zip2    v3.8h, v18.8h, v3.8h
        ldr     d18, [x6, x5]
        zip2    v9.8h, v13.8h, v12.8h
        ldr     d5, [x8, x5]
        ldr     d4, [x9, x5]
        ins     v31.d[1], x28
        zip1    v18.16b, v18.16b, v19.16b
        ins     v30.d[1], x17
        sdot    v15.4s, v31.16b, v11.16b
        ldr     x28, [x21, #120]
        sdot    v17.4s, v31.16b, v9.16b
        ldr     d31, [x21, #112]
        zip1    v5.16b, v5.16b, v4.16b
        ldr     x17, [x21, #136]
        sdot    v14.4s, v30.16b, v6.16b
        ldr     d28, [x21, #128]
        sdot    v16.4s, v30.16b, v2.16b
        ins     v31.d[1], x28
        zip1    v4.8h, v18.8h, v5.8h
        ldr     x28, [x21, #152]
        sdot    v15.4s, v31.16b, v7.16b
        ins     v28.d[1], x17
        sdot    v17.4s, v31.16b, v3.16b
        ldr     d29, [x21, #144]
        sdot    v14.4s, v28.16b, v0.16b
        ins     v20.d[0], x23
        sdot    v16.4s, v28.16b, v4.16b
        ins     v19.d[0], x25
        zip2    v5.8h, v18.8h, v5.8h
        ins     v29.d[1], x28
        ins     v18.d[0], x23
        ins     v20.d[1], x24
        sdot    v15.4s, v29.16b, v1.16b
        ins     v21.d[0], x25
        sdot    v17.4s, v29.16b, v5.16b
        ins     v18.d[1], x24
        fsub    v14.4s, v14.4s, v24.4s
        ins     v19.d[1], x26
        fsub    v16.4s, v16.4s, v24.4s
        ins     v21.d[1], x26
        fsub    v15.4s, v15.4s, v24.4s
        ldr     x17, [x3, #8]
        fsub    v17.4s, v17.4s, v24.4s
        ldr     x28, [x3, #24]
        fmla    v18.4s, v14.4s, v22.4s
        ldr     d14, [x3, #0]
        fmla    v20.4s, v16.4s, v22.4s
        add     x5, x5, x4
        fmla    v19.4s, v15.4s, v23.4s
        ldr     d15, [x3, #16]
        fmla    v21.4s, v17.4s, v23.4s
        ins     v14.d[1], x17
        fadd    v18.4s, v18.4s, v24.4s
        fadd    v20.4s, v20.4s, v24.4s
        ins     v15.d[1], x28
        fadd    v19.4s, v19.4s, v24.4s
        fadd    v21.4s, v21.4s, v24.4s
        sub     v18.4s, v18.4s, v25.4s
        sub     v20.4s, v20.4s, v25.4s
        sub     v19.4s, v19.4s, v25.4s
        sqxtn   v18.4h, v18.4s
        sqxtn   v20.4h, v20.4s
        sub     v21.4s, v21.4s, v25.4s
        mov     v16.16b, v14.16b
        sqxtn2  v18.8h, v19.4s
        ldr     d19, [x3, #112]
        sqxtn2  v20.8h, v21.4s
        ldr     d21, [x3, #112]
        mov     v17.16b, v15.16b
        sqxtn   v18.8b, v18.8h
        sqxtn   v20.8b, v20.8h
        smax    v18.8b, v18.8b, v19.8b
        ldr     d19, [x3, #128]
        smax    v20.8b, v20.8b, v21.8b
        ldr     d21, [x3, #128]
        smin    v18.8b, v18.8b, v19.8b
        smin    v20.8b, v20.8b, v21.8b
        str     d18, [x10]
        str     d20, [x10, x4]
        add     x10, x10, x4, lsl #1
        b.hs    20b
90:
        tbz     x12, #0, 91f
        cbz     x13, 92f
        ldr     x17, [x21, #8]
        ldr     d28, [x21, #0]
        ldr     d18, [x6, x5]
        ldr     d19, [x7, x5]
        ldr     d7, [x8, x5]
        ins     v28.d[1], x17
        ldr     d6, [x9, x5]
        zip1    v18.16b, v18.16b, v19.16b
        ldr     x28, [x21, #24]
        sdot    v14.4s, v28.16b, v0.16b
        ldr     d29, [x21, #16]
        zip1    v7.16b, v7.16b, v6.16b
        ldr     x17, [x21, #40]
        sdot    v16.4s, v28.16b, v4.16b
        ldr     d30, [x21, #32]
        zip1    v6.8h, v18.8h, v7.8h
        ldr     d20, [x19, x5]
        zip2    v7.8h, v18.8h, v7.8h
        add     x5, x5, x4
        ldr     d21, [x19, x5]
        ins     v29.d[1], x28
        ins     v30.d[1], x17
        ldr     x28, [x21, #56]
        sdot    v15.4s, v29.16b, v1.16b
        ldr     d31, [x21, #48]
        zip1    v13.16b, v20.16b, v21.16b
        ldr     x17, [x21, #200]
        sdot    v17.4s, v29.16b, v5.16b
        ldr     d28, [x21, #192]
        sdot    v14.4s, v30.16b, v2.16b
        ldr     d18, [x6, x5]
        sdot    v16.4s, v30.16b, v6.16b
        ldr     d19, [x7, x5]
        zip1    v10.8h, v12.8h, v13.8h
        ldr     d1, [x8, x5]
        zip2    v11.8h, v12.8h, v13.8h
        ldr     d0, [x9, x5]
        zip1    v18.16b, v18.16b, v19.16b
        ins     v31.d[1], x28
        ins     v28.d[1], x17
        ldr     x28, [x21, #216]
        sdot    v15.4s, v31.16b, v3.16b
        ldr     d29, [x21, #208]
        sdot    v17.4s, v31.16b, v7.16b
        ldr     x17, [x21, #72]
        sdot    v14.4s, v28.16b, v8.16b
        add     x5, x5, x4
        sdot    v16.4s, v28.16b, v10.16b
        ldr     d28, [x21, #64]
        zip1    v1.16b, v1.16b, v0.16b
        ldr     d20, [x19, x5]
        ldr     d21, [x14, xzr]
        ins     v29.d[1], x28
        zip1    v0.8h, v18.8h, v1.8h
        ins     v28.d[1], x17
        sdot    v15.4s, v29.16b, v9.16b
        ldr     x28, [x21, #88]
        sdot    v17.4s, v29.16b, v11.16b
        ldr     d29, [x21, #80]
        zip1    v12.16b, v20.16b, v21.16b
        ldr     x17, [x21, #168]
        sdot    v14.4s, v28.16b, v4.16b
        ldr     d30, [x21, #160]
        sdot    v16.4s, v28.16b, v0.16b
        ldr     d19, [x7, x5]
        zip2    v1.8h, v18.8h, v1.8h
        ldr     d18, [x6, x5]
        zip1    v8.8h, v13.8h, v12.8h
        ldr     d3, [x8, x5]
        zip2    v9.8h, v13.8h, v12.8h
        ldr     d2, [x9, x5]
        zip1    v18.16b, v18.16b, v19.16b
        ins     v29.d[1], x28
        ins     v30.d[1], x17
        ldr     x28, [x21, #184]
        zip1    v3.16b, v3.16b, v2.16b
        ldr     d31, [x21, #176]
        sdot    v15.4s, v29.16b, v5.16b
        ldr     x17, [x21, #104]
        sdot    v17.4s, v29.16b, v1.16b
        ldr     d19, [x14, xzr]
        sdot    v14.4s, v30.16b, v10.16b
        ldr     d5, [x14, xzr]
        sdot    v16.4s, v30.16b, v8.16b
        ldr     d30, [x21, #96]
        zip1    v2.8h, v18.8h, v3.8h
        ldr     d4, [x14, xzr]
        zip2    v3.8h, v18.8h, v3.8h
        ldr     d18, [x14, xzr]
        ins     v31.d[1], x28
        ins     v30.d[1], x17
        zip1    v5.16b, v5.16b, v4.16b
        ldr     x28, [x21, #120]
        sdot    v15.4s, v31.16b, v11.16b
        ldr     x17, [x21, #136]
        sdot    v17.4s, v31.16b, v9.16b
        ldr     d31, [x21, #112]
        zip1    v18.16b, v18.16b, v19.16b
        ldr     d28, [x21, #128]
        sdot    v14.4s, v30.16b, v6.16b
        ldr     d29, [x21, #144]
        sdot    v16.4s, v30.16b, v2.16b
        ins     v31.d[1], x28
        zip1    v4.8h, v18.8h, v5.8h
        ins     v28.d[1], x17
        sdot    v15.4s, v31.16b, v7.16b
        ldr     x28, [x21, #152]
        sdot    v17.4s, v31.16b, v3.16b
        ins     v20.d[0], x23
        sdot    v14.4s, v28.16b, v0.16b
        ins     v19.d[0], x25
        sdot    v16.4s, v28.16b, v4.16b
        ins     v29.d[1], x28
        zip2    v5.8h, v18.8h, v5.8h
        ins     v18.d[0], x23
        sdot    v15.4s, v29.16b, v1.16b
        ins     v20.d[1], x24
        sdot    v17.4s, v29.16b, v5.16b
        ins     v18.d[1], x24
        fsub    v14.4s, v14.4s, v24.4s
        ins     v21.d[0], x25
        fsub    v16.4s, v16.4s, v24.4s
        ins     v19.d[1], x26
        fsub    v15.4s, v15.4s, v24.4s
        ins     v21.d[1], x26
        fsub    v17.4s, v17.4s, v24.4s
        add     x5, x5, x4
        fmla    v18.4s, v14.4s, v22.4s
        fmla    v20.4s, v16.4s, v22.4s
        fmla    v19.4s, v15.4s, v23.4s
        fmla    v21.4s, v17.4s, v23.4s
        fadd    v18.4s, v18.4s, v24.4s
        fadd    v20.4s, v20.4s, v24.4s
        fadd    v19.4s, v19.4s, v24.4s
        fadd    v21.4s, v21.4s, v24.4s
        sub     v18.4s, v18.4s, v25.4s
        sub     v20.4s, v20.4s, v25.4s
        sub     v19.4s, v19.4s, v25.4s
        sqxtn   v18.4h, v18.4s
        sqxtn   v20.4h, v20.4s
        sub     v21.4s, v21.4s, v25.4s
        sqxtn2  v18.8h, v19.4s
        ldr     d19, [x3, #112]
        sqxtn2  v20.8h, v21.4s
        ldr     d21, [x3, #112]
        sqxtn   v18.8b, v18.8h
        sqxtn   v20.8b, v20.8h
        smax    v18.8b, v18.8b, v19.8b
        ldr     d19, [x3, #128]
        smax    v20.8b, v20.8b, v21.8b
        ldr     d21, [x3, #128]
        smin    v18.8b, v18.8b, v19.8b
        smin    v20.8b, v20.8b, v21.8b
        str     d18, [x10]
        str     d20, [x10, x4]
        add     x10, x10, x4, lsl #1
        b       99f
91:
        cbz     x13, 99f
        ldr     x17, [x21, #8]
        ldr     d28, [x21, #0]
        ldr     x28, [x21, #24]
        ldr     d29, [x21, #16]
        ins     v28.d[1], x17
        ldr     x17, [x21, #40]
        ldr     d30, [x21, #32]
        sdot    v14.4s, v28.16b, v0.16b
        ins     v29.d[1], x28
        ldr     x28, [x21, #56]
        sdot    v15.4s, v29.16b, v1.16b
        ins     v30.d[1], x17
        ldr     d31, [x21, #48]
        sdot    v14.4s, v30.16b, v2.16b
        ldr     x17, [x21, #200]
        ldr     d28, [x21, #192]
        ins     v31.d[1], x28
        ldr     x28, [x21, #216]
        ldr     d29, [x21, #208]
        sdot    v15.4s, v31.16b, v3.16b
        ins     v28.d[1], x17
        ldr     x17, [x21, #72]
        sdot    v14.4s, v28.16b, v8.16b
        ldr     d28, [x21, #64]
        ldr     d20, [x19, x5]
        ins     v29.d[1], x28
        ldr     d21, [x14, xzr]
        sdot    v15.4s, v29.16b, v9.16b
        ins     v28.d[1], x17
        ldr     x28, [x21, #88]
        zip1    v13.16b, v20.16b, v21.16b
        ldr     d29, [x21, #80]
        sdot    v14.4s, v28.16b, v4.16b
        ldr     x17, [x21, #168]
        zip1    v10.8h, v12.8h, v13.8h
        ldr     d30, [x21, #160]
        zip2    v11.8h, v12.8h, v13.8h
        ldr     d18, [x6, x5]
        ldr     d19, [x7, x5]
        ins     v29.d[1], x28
        ldr     d7, [x8, x5]
        ins     v30.d[1], x17
        sdot    v15.4s, v29.16b, v5.16b
        ldr     d6, [x9, x5]
        zip1    v18.16b, v18.16b, v19.16b
        ldr     x28, [x21, #184]
        sdot    v14.4s, v30.16b, v10.16b
        ldr     d31, [x21, #176]
        zip1    v7.16b, v7.16b, v6.16b
        ldr     x17, [x21, #104]
        ldr     d30, [x21, #96]
        add     x5, x5, x4
        zip1    v6.8h, v18.8h, v7.8h
        ldr     d19, [x14, xzr]
        zip2    v7.8h, v18.8h, v7.8h
        ldr     d18, [x14, xzr]
        ldr     d1, [x14, xzr]
        ins     v31.d[1], x28
        ldr     d0, [x14, xzr]
        ins     v30.d[1], x17
        sdot    v15.4s, v31.16b, v11.16b
        ldr     x28, [x21, #120]
        zip1    v18.16b, v18.16b, v19.16b
        ldr     d31, [x21, #112]
        zip1    v1.16b, v1.16b, v0.16b
        ldr     x17, [x21, #136]
        sdot    v14.4s, v30.16b, v6.16b
        ldr     d28, [x21, #128]
        zip1    v0.8h, v18.8h, v1.8h
        ins     v31.d[1], x28
        zip2    v1.8h, v18.8h, v1.8h
        ldr     x28, [x21, #152]
        sdot    v15.4s, v31.16b, v7.16b
        ins     v28.d[1], x17
        ldr     d29, [x21, #144]
        ins     v18.d[0], x23
        sdot    v14.4s, v28.16b, v0.16b
        ins     v19.d[0], x25
        ins     v18.d[1], x24
        ins     v29.d[1], x28
        ins     v19.d[1], x26
        sdot    v15.4s, v29.16b, v1.16b
        fsub    v14.4s, v14.4s, v24.4s
        fsub    v15.4s, v15.4s, v24.4s
        fmla    v18.4s, v14.4s, v22.4s
        fmla    v19.4s, v15.4s, v23.4s
        fadd    v18.4s, v18.4s, v24.4s
        fadd    v19.4s, v19.4s, v24.4s
        sub     v18.4s, v18.4s, v25.4s
        sqxtn   v18.4h, v18.4s
        sub     v19.4s, v19.4s, v25.4s
        sqxtn2  v18.8h, v19.4s
        ldr     d19, [x3, #112]
        sqxtn   v18.8b, v18.8h
        smax    v18.8b, v18.8b, v19.8b
        ldr     d19, [x3, #128]
        smin    v18.8b, v18.8b, v19.8b
        str     d18, [x10]
        add     x10, x10, x4, lsl #1
        b       99f
92:
        ldr     x17, [x21, #8]
        ldr     d28, [x21, #0]
        ldr     x28, [x21, #24]
        ldr     d29, [x21, #16]
        ins     v28.d[1], x17
        ldr     x17, [x21, #40]
        ldr     d30, [x21, #32]
        sdot    v14.4s, v28.16b, v0.16b
        ins     v29.d[1], x28
        ldr     x28, [x21, #56]
        sdot    v15.4s, v29.16b, v1.16b
        ins     v30.d[1], x17
        ldr     d31, [x21, #48]
        sdot    v14.4s, v30.16b, v2.16b
        ldr     x17, [x21, #200]
        ldr     d28, [x21, #192]
        ins     v31.d[1], x28
        ldr     x28, [x21, #216]
        ldr     d29, [x21, #208]
        sdot    v15.4s, v31.16b, v3.16b
        ins     v28.d[1], x17
        ldr     x17, [x21, #72]
        sdot    v14.4s, v28.16b, v8.16b
        ldr     d28, [x21, #64]
        ldr     d18, [x6, x5]
        ins     v29.d[1], x28
        ldr     d19, [x7, x5]
        sdot    v15.4s, v29.16b, v9.16b
        ldr     d7, [x8, x5]
        ldr     d6, [x9, x5]
        ins     v28.d[1], x17
        zip1    v18.16b, v18.16b, v19.16b
        ldr     d20, [x19, x5]
        sdot    v14.4s, v28.16b, v4.16b
        add     x5, x5, x4
        zip1    v7.16b, v7.16b, v6.16b
        ldr     d21, [x19, x5]
        ldr     x28, [x21, #88]
        zip1    v6.8h, v18.8h, v7.8h
        ldr     d29, [x21, #80]
        zip1    v13.16b, v20.16b, v21.16b
        ldr     x17, [x21, #168]
        zip2    v7.8h, v18.8h, v7.8h
        ldr     d30, [x21, #160]
        zip1    v10.8h, v12.8h, v13.8h
        ins     v29.d[1], x28
        zip2    v11.8h, v12.8h, v13.8h
        ldr     x28, [x21, #184]
        sdot    v15.4s, v29.16b, v5.16b
        ins     v30.d[1], x17
        ldr     d31, [x21, #176]
        sdot    v14.4s, v30.16b, v10.16b
        ldr     x17, [x21, #104]
        ldr     d30, [x21, #96]
        ldr     d18, [x6, x5]
        ins     v31.d[1], x28
        ldr     d19, [x7, x5]
        sdot    v15.4s, v31.16b, v11.16b
        ldr     d1, [x8, x5]
        ldr     d0, [x9, x5]
        ins     v30.d[1], x17
        zip1    v18.16b, v18.16b, v19.16b
        ldr     x28, [x21, #120]
        sdot    v14.4s, v30.16b, v6.16b
        ldr     d31, [x21, #112]
        zip1    v1.16b, v1.16b, v0.16b
        ldr     x17, [x21, #136]
        ldr     d28, [x21, #128]
        ins     v19.d[0], x25
        zip1    v0.8h, v18.8h, v1.8h
        ins     v31.d[1], x28
        zip2    v1.8h, v18.8h, v1.8h
        ldr     x28, [x21, #152]
        sdot    v15.4s, v31.16b, v7.16b
        ins     v28.d[1], x17
        ldr     d29, [x21, #144]
        ins     v18.d[0], x23
        sdot    v14.4s, v28.16b, v0.16b
        ins     v19.d[1], x26
        ins     v18.d[1], x24
        add     x5, x5, x4
        ins     v29.d[1], x28
        sdot    v15.4s, v29.16b, v1.16b
        fsub    v14.4s, v14.4s, v24.4s
        fsub    v15.4s, v15.4s, v24.4s
        fmla    v18.4s, v14.4s, v22.4s
        fmla    v19.4s, v15.4s, v23.4s
        fadd    v18.4s, v18.4s, v24.4s
        fadd    v19.4s, v19.4s, v24.4s
        sub     v18.4s, v18.4s, v25.4s
        sqxtn   v18.4h, v18.4s
        sub     v19.4s, v19.4s, v25.4s
        sqxtn2  v18.8h, v19.4s
        ldr     d19, [x3, #112]
        sqxtn   v18.8b, v18.8h
        smax    v18.8b, v18.8b, v19.8b
        ldr     d19, [x3, #128]
        smin    v18.8b, v18.8b, v19.8b
        str     d18, [x10]
        add     x10, x10, x4, lsl #1
99:
        subs    x2, x2, #1
        b.ne    10b
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
        ldp     x19, x21, [sp, #64]
        .cfi_restore x19
        .cfi_restore x21
        ldp     x23, x24, [sp, #80]
        .cfi_restore x23
        .cfi_restore x24
        ldp     x25, x26, [sp, #96]
        .cfi_restore x25
        .cfi_restore x26
        ldp     x28, x20, [sp, #112]
        .cfi_restore x28
        .cfi_restore x20
        ldp     d8, d9, [sp], #128
        .cfi_restore d8
        .cfi_restore d9
        .cfi_def_cfa_offset 0
        ret
        .cfi_restore_state
        .cfi_endproc
        .size   dgms_dwconv5x5s2_1x8c4_a55_general, . - dgms_dwconv5x5s2_1x8c4_a55_general

// An even zero point, limits -128 and 127.
        .globl  dgms_dwconv5x5s2_1x8c4_a55
        .hidden dgms_dwconv5x5s2_1x8c4_a55
        .type   dgms_dwconv5x5s2_1x8c4_a55, %function
        .p2align 5
dgms_dwconv5x5s2_1x8c4_a55:
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
        stp     x19, x21, [sp, #64]
        .cfi_rel_offset x19, 64
        .cfi_rel_offset x21, 72
        stp     x23, x24, [sp, #80]
        .cfi_rel_offset x23, 80
        .cfi_rel_offset x24, 88
        stp     x25, x26, [sp, #96]
        .cfi_rel_offset x25, 96
        .cfi_rel_offset x26, 104
        stp     x28, x20, [sp, #112]
        .cfi_rel_offset x28, 112
        .cfi_rel_offset x20, 120
5:
        ldp     x1, x2, [x0]
        ldp     x16, x3, [x0, #16]
        ldp     x4, x14, [x0, #32]
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
        stp     q18, q19, [x3, #0]
        ldr     x21, [x0, #16]
10:
        ldp     x6, x7, [x1]
        ldp     x8, x9, [x1, #16]
        ldr     x19, [x1, #32]
        ldr     x10, [x1, #48]
        add     x1, x1, #64
        add     x6, x6, x16
        add     x7, x7, x16
        add     x8, x8, x16
        add     x9, x9, x16
        add     x19, x19, x16
        add     x10, x10, x16
        ldp     x12, x13, [x0, #48]
        ldr     x17, [x0, #64]
        mov     x5, #0
        cmp     x17, #1
        b.hs    11f
        ldr     d18, [x6, x5]
        ldr     d19, [x7, x5]
        ldr     d1, [x8, x5]
        ldr     d0, [x9, x5]
        zip1    v18.16b, v18.16b, v19.16b
        ldr     d29, [x19, x5]
        zip1    v1.16b, v1.16b, v0.16b
        zip1    v0.8h, v18.8h, v1.8h
        zip2    v1.8h, v18.8h, v1.8h
        add     x5, x5, x4
        b       12f
11:
        ldr     q0, [x14]
        ldr     q1, [x14]
        ldr     q29, [x14]
12:
        cmp     x17, #2
        b.hs    13f
        ldr     d18, [x6, x5]
        ldr     d19, [x7, x5]
        ldr     d3, [x8, x5]
        ldr     d2, [x9, x5]
        zip1    v18.16b, v18.16b, v19.16b
        ldr     d30, [x19, x5]
        zip1    v3.16b, v3.16b, v2.16b
        zip1    v2.8h, v18.8h, v3.8h
        zip2    v3.8h, v18.8h, v3.8h
        add     x5, x5, x4
        b       14f
13:
        ldr     q2, [x14]
        ldr     q3, [x14]
        ldr     q30, [x14]
14:
        cmp     x17, #3
        b.hs    15f
        ldr     d18, [x6, x5]
        ldr     d19, [x7, x5]
        ldr     d5, [x8, x5]
        ldr     d4, [x9, x5]
        zip1    v18.16b, v18.16b, v19.16b
        ldr     d31, [x19, x5]
        zip1    v5.16b, v5.16b, v4.16b
        zip1    v4.8h, v18.8h, v5.8h
        zip2    v5.8h, v18.8h, v5.8h
        add     x5, x5, x4
        b       16f
15:
        ldr     q4, [x14]
        ldr     q5, [x14]
        ldr     q31, [x14]
16:
        zip1    v12.16b, v30.16b, v31.16b
        zip1    v29.16b, v29.16b, v29.16b
        zip2    v9.8h, v29.8h, v12.8h
        zip1    v8.8h, v29.8h, v12.8h
        ldr     x17, [x3, #8]
        ldr     d14, [x3, #0]
        ldr     x28, [x3, #24]
        ldr     d15, [x3, #16]
        ins     v14.d[1], x17
        mov     v16.16b, v14.16b
        ins     v15.d[1], x28
        mov     v17.16b, v15.16b
        subs    x12, x12, #2
        b.lo    90f
20:
        ldr     x17, [x21, #8]
        subs    x12, x12, #2
        ldr     d28, [x21, #0]
        ldr     x28, [x21, #24]
        ldr     d29, [x21, #16]
        ldr     d18, [x6, x5]
        ins     v28.d[1], x17
        ldr     d19, [x7, x5]
        sdot    v14.4s, v28.16b, v0.16b
        ldr     d7, [x8, x5]
        sdot    v16.4s, v28.16b, v4.16b
        ldr     d6, [x9, x5]
        zip1    v18.16b, v18.16b, v19.16b
        ins     v29.d[1], x28
        ldr     x17, [x21, #40]
        zip1    v7.16b, v7.16b, v6.16b
        ldr     d30, [x21, #32]
        sdot    v15.4s, v29.16b, v1.16b
        ldr     x28, [x21, #56]
        sdot    v17.4s, v29.16b, v5.16b
        ldr     d31, [x21, #48]
        zip1    v6.8h, v18.8h, v7.8h
        ldr     d20, [x19, x5]
        zip2    v7.8h, v18.8h, v7.8h
        add     x5, x5, x4
        ldr     d21, [x19, x5]
        ins     v30.d[1], x17
        ins     v31.d[1], x28
        ldr     x17, [x21, #200]
        sdot    v14.4s, v30.16b, v2.16b
        ldr     d28, [x21, #192]
        zip1    v13.16b, v20.16b, v21.16b
        ldr     x28, [x21, #216]
        sdot    v16.4s, v30.16b, v6.16b
        ldr     d29, [x21, #208]
        sdot    v15.4s, v31.16b, v3.16b
        ldr     d18, [x6, x5]
        sdot    v17.4s, v31.16b, v7.16b
        ldr     d19, [x7, x5]
        zip2    v11.8h, v12.8h, v13.8h
        ldr     d1, [x8, x5]
        zip1    v10.8h, v12.8h, v13.8h
        ldr     d0, [x9, x5]
        zip1    v18.16b, v18.16b, v19.16b
        ins     v28.d[1], x17
        ins     v29.d[1], x28
        add     x5, x5, x4
        zip1    v1.16b, v1.16b, v0.16b
        ldr     x17, [x21, #72]
        sdot    v14.4s, v28.16b, v8.16b
        ldr     x28, [x21, #88]
        sdot    v16.4s, v28.16b, v10.16b
        ldr     d28, [x21, #64]
        sdot    v15.4s, v29.16b, v9.16b
        ldr     d19, [x7, x5]
        sdot    v17.4s, v29.16b, v11.16b
        ldr     d29, [x21, #80]
        zip1    v0.8h, v18.8h, v1.8h
        ldr     d3, [x8, x5]
        zip2    v1.8h, v18.8h, v1.8h
        ldr     d18, [x6, x5]
        ldr     d2, [x9, x5]
        ins     v28.d[1], x17
        ldr     d20, [x19, x5]
        add     x5, x5, x4
        sdot    v14.4s, v28.16b, v4.16b
        ldr     d21, [x19, x5]
        sdot    v16.4s, v28.16b, v0.16b
        ins     v29.d[1], x28
        zip1    v18.16b, v18.16b, v19.16b
        ldr     x17, [x21, #168]
        zip1    v12.16b, v20.16b, v21.16b
        ldr     d30, [x21, #160]
        sdot    v15.4s, v29.16b, v5.16b
        ldr     x28, [x21, #184]
        sdot    v17.4s, v29.16b, v1.16b
        ldr     d31, [x21, #176]
        zip2    v9.8h, v13.8h, v12.8h
        ins     v30.d[1], x17
        zip1    v8.8h, v13.8h, v12.8h
        ldr     x17, [x21, #104]
        zip1    v3.16b, v3.16b, v2.16b
        ins     v31.d[1], x28
        sdot    v14.4s, v30.16b, v10.16b
        ldr     x28, [x21, #120]
        sdot    v16.4s, v30.16b, v8.16b
        ldr     d30, [x21, #96]
        sdot    v15.4s, v31.16b, v11.16b
        ldr     d19, [x7, x5]
        sdot    v17.4s, v31.16b, v9.16b
        ldr     d31, [x21, #112]
        zip1    v2.8h, v18.8h, v3.8h
        ldr     d5, [x8, x5]
        zip2    v3.8h, v18.8h, v3.8h
        ldr     d18, [x6, x5]
        ldr     d4, [x9, x5]
        ins     v30.d[1], x17
        ins     v31.d[1], x28
        ldr     x17, [x21, #136]
        zip1    v18.16b, v18.16b, v19.16b
        ldr     d28, [x21, #128]
        zip1    v5.16b, v5.16b, v4.16b
        ldr     x28, [x21, #152]
        sdot    v14.4s, v30.16b, v6.16b
        ldr     d29, [x21, #144]
        sdot    v16.4s, v30.16b, v2.16b
        ins     v28.d[1], x17
        sdot    v15.4s, v31.16b, v7.16b
        ins     v19.d[0], x25
        sdot    v17.4s, v31.16b, v3.16b
        ins     v29.d[1], x28
        zip1    v4.8h, v18.8h, v5.8h
        ins     v20.d[0], x23
        zip2    v5.8h, v18.8h, v5.8h
        ins     v18.d[0], x23
        sdot    v14.4s, v28.16b, v0.16b
        ins     v21.d[0], x25
        sdot    v16.4s, v28.16b, v4.16b
        ins     v18.d[1], x24
        sdot    v15.4s, v29.16b, v1.16b
        ins     v19.d[1], x26
        sdot    v17.4s, v29.16b, v5.16b
        ins     v20.d[1], x24
        fsub    v14.4s, v14.4s, v24.4s
        ins     v21.d[1], x26
        fsub    v16.4s, v16.4s, v24.4s
        ldr     x17, [x3, #8]
        fsub    v15.4s, v15.4s, v24.4s
        ldr     x28, [x3, #24]
        fsub    v17.4s, v17.4s, v24.4s
        add     x5, x5, x4
        fmla    v18.4s, v14.4s, v22.4s
        ldr     d14, [x3, #0]
        fmla    v20.4s, v16.4s, v22.4s
        fmla    v19.4s, v15.4s, v23.4s
        ldr     d15, [x3, #16]
        fmla    v21.4s, v17.4s, v23.4s
        ins     v14.d[1], x17
        fadd    v18.4s, v18.4s, v25.4s
        fadd    v20.4s, v20.4s, v25.4s
        ins     v15.d[1], x28
        fadd    v19.4s, v19.4s, v25.4s
        fadd    v21.4s, v21.4s, v25.4s
        mov     v16.16b, v14.16b
        mov     v17.16b, v15.16b
        uzp1    v18.8h, v18.8h, v19.8h
        uzp1    v20.8h, v20.8h, v21.8h
        sqxtn   v18.8b, v18.8h
        sqxtn   v20.8b, v20.8h
        str     d18, [x10]
        str     d20, [x10, x4]
        add     x10, x10, x4, lsl #1
        b.hs    20b
90:
        tbz     x12, #0, 91f
        cbz     x13, 92f
        ldr     x17, [x21, #8]
        ldr     d28, [x21, #0]
        ldr     x28, [x21, #24]
        ldr     d29, [x21, #16]
        ldr     d18, [x6, x5]
        ins     v28.d[1], x17
        ldr     d19, [x7, x5]
        sdot    v14.4s, v28.16b, v0.16b
        ldr     d7, [x8, x5]
        sdot    v16.4s, v28.16b, v4.16b
        ldr     d6, [x9, x5]
        zip1    v18.16b, v18.16b, v19.16b
        ins     v29.d[1], x28
        ldr     x17, [x21, #40]
        zip1    v7.16b, v7.16b, v6.16b
        ldr     d30, [x21, #32]
        sdot    v15.4s, v29.16b, v1.16b
        ldr     x28, [x21, #56]
        sdot    v17.4s, v29.16b, v5.16b
        ldr     d31, [x21, #48]
        zip1    v6.8h, v18.8h, v7.8h
        ldr     d20, [x19, x5]
        zip2    v7.8h, v18.8h, v7.8h
        add     x5, x5, x4
        ldr     d21, [x19, x5]
        ins     v30.d[1], x17
        ins     v31.d[1], x28
        ldr     x17, [x21, #200]
        sdot    v14.4s, v30.16b, v2.16b
        ldr     d28, [x21, #192]
        zip1    v13.16b, v20.16b, v21.16b
        ldr     x28, [x21, #216]
        sdot    v16.4s, v30.16b, v6.16b
        ldr     d29, [x21, #208]
        sdot    v15.4s, v31.16b, v3.16b
        ldr     d18, [x6, x5]
        sdot    v17.4s, v31.16b, v7.16b
        ldr     d19, [x7, x5]
        zip2    v11.8h, v12.8h, v13.8h
        ldr     d1, [x8, x5]
        zip1    v10.8h, v12.8h, v13.8h
        ldr     d0, [x9, x5]
        zip1    v18.16b, v18.16b, v19.16b
        ins     v28.d[1], x17
        ins     v29.d[1], x28
        ldr     x17, [x21, #72]
        sdot    v14.4s, v28.16b, v8.16b
        ldr     x28, [x21, #88]
        sdot    v16.4s, v28.16b, v10.16b
        ldr     d28, [x21, #64]
        sdot    v15.4s, v29.16b, v9.16b
        add     x5, x5, x4
        sdot    v17.4s, v29.16b, v11.16b
        ldr     d29, [x21, #80]
        zip1    v1.16b, v1.16b, v0.16b
        ldr     d20, [x19, x5]
        ldr     d21, [x14, xzr]
        ins     v28.d[1], x17
        zip1    v0.8h, v18.8h, v1.8h
        ins     v29.d[1], x28
        zip2    v1.8h, v18.8h, v1.8h
        ldr     x17, [x21, #168]
        zip1    v12.16b, v20.16b, v21.16b
        ldr     d30, [x21, #160]
        sdot    v14.4s, v28.16b, v4.16b
        ldr     x28, [x21, #184]
        sdot    v16.4s, v28.16b, v0.16b
        ldr     d31, [x21, #176]
        sdot    v15.4s, v29.16b, v5.16b
        ldr     d18, [x6, x5]
        sdot    v17.4s, v29.16b, v1.16b
        ldr     d19, [x7, x5]
        zip2    v9.8h, v13.8h, v12.8h
        ldr     d3, [x8, x5]
        zip1    v8.8h, v13.8h, v12.8h
        ldr     d2, [x9, x5]
        zip1    v18.16b, v18.16b, v19.16b
        ins     v30.d[1], x17
        ins     v31.d[1], x28
        ldr     x17, [x21, #104]
        zip1    v3.16b, v3.16b, v2.16b
        ldr     x28, [x21, #120]
        sdot    v14.4s, v30.16b, v10.16b
        ldr     d19, [x14, xzr]
        sdot    v16.4s, v30.16b, v8.16b
        ldr     d30, [x21, #96]
        sdot    v15.4s, v31.16b, v11.16b
        ldr     d5, [x14, xzr]
        sdot    v17.4s, v31.16b, v9.16b
        ldr     d31, [x21, #112]
        zip1    v2.8h, v18.8h, v3.8h
        ldr     d4, [x14, xzr]
        zip2    v3.8h, v18.8h, v3.8h
        ldr     d18, [x14, xzr]
        ins     v30.d[1], x17
        ins     v31.d[1], x28
        zip1    v5.16b, v5.16b, v4.16b
        ldr     x17, [x21, #136]
        zip1    v18.16b, v18.16b, v19.16b
        ldr     d28, [x21, #128]
        sdot    v14.4s, v30.16b, v6.16b
        ldr     x28, [x21, #152]
        sdot    v16.4s, v30.16b, v2.16b
        ldr     d29, [x21, #144]
        sdot    v15.4s, v31.16b, v7.16b
        ins     v28.d[1], x17
        sdot    v17.4s, v31.16b, v3.16b
        ins     v19.d[0], x25
        zip1    v4.8h, v18.8h, v5.8h
        ins     v29.d[1], x28
        zip2    v5.8h, v18.8h, v5.8h
        ins     v18.d[0], x23
        sdot    v14.4s, v28.16b, v0.16b
        ins     v20.d[0], x23
        sdot    v16.4s, v28.16b, v4.16b
        ins     v21.d[0], x25
        sdot    v15.4s, v29.16b, v1.16b
        ins     v18.d[1], x24
        sdot    v17.4s, v29.16b, v5.16b
        ins     v19.d[1], x26
        fsub    v14.4s, v14.4s, v24.4s
        ins     v20.d[1], x24
        fsub    v16.4s, v16.4s, v24.4s
        ins     v21.d[1], x26
        fsub    v15.4s, v15.4s, v24.4s
        add     x5, x5, x4
        fsub    v17.4s, v17.4s, v24.4s
        fmla    v18.4s, v14.4s, v22.4s
        fmla    v20.4s, v16.4s, v22.4s
        fmla    v19.4s, v15.4s, v23.4s
        fmla    v21.4s, v17.4s, v23.4s
        fadd    v18.4s, v18.4s, v25.4s
        fadd    v20.4s, v20.4s, v25.4s
        fadd    v19.4s, v19.4s, v25.4s
        fadd    v21.4s, v21.4s, v25.4s
        uzp1    v18.8h, v18.8h, v19.8h
        uzp1    v20.8h, v20.8h, v21.8h
        sqxtn   v18.8b, v18.8h
        sqxtn   v20.8b, v20.8h
        str     d18, [x10]
        str     d20, [x10, x4]
        add     x10, x10, x4, lsl #1
        b       99f
91:
        cbz     x13, 99f
        ldr     x17, [x21, #8]
        ldr     d28, [x21, #0]
        ldr     x28, [x21, #24]
        ldr     d29, [x21, #16]
        ins     v28.d[1], x17
        ldr     x17, [x21, #40]
        ldr     d30, [x21, #32]
        sdot    v14.4s, v28.16b, v0.16b
        ins     v29.d[1], x28
        ldr     x28, [x21, #56]
        sdot    v15.4s, v29.16b, v1.16b
        ldr     d31, [x21, #48]
        ins     v30.d[1], x17
        ldr     x17, [x21, #200]
        ldr     d28, [x21, #192]
        sdot    v14.4s, v30.16b, v2.16b
        ins     v31.d[1], x28
        ldr     x28, [x21, #216]
        sdot    v15.4s, v31.16b, v3.16b
        ldr     d29, [x21, #208]
        ins     v28.d[1], x17
        ldr     x17, [x21, #72]
        ldr     d20, [x19, x5]
        sdot    v14.4s, v28.16b, v8.16b
        ins     v29.d[1], x28
        ldr     d28, [x21, #64]
        sdot    v15.4s, v29.16b, v9.16b
        ldr     x28, [x21, #88]
        ldr     d29, [x21, #80]
        ldr     d21, [x14, xzr]
        ins     v28.d[1], x17
        ldr     x17, [x21, #168]
        sdot    v14.4s, v28.16b, v4.16b
        ins     v29.d[1], x28
        zip1    v13.16b, v20.16b, v21.16b
        ldr     d30, [x21, #160]
        sdot    v15.4s, v29.16b, v5.16b
        ldr     x28, [x21, #184]
        zip2    v11.8h, v12.8h, v13.8h
        ldr     d31, [x21, #176]
        zip1    v10.8h, v12.8h, v13.8h
        ldr     d18, [x6, x5]
        ldr     d19, [x7, x5]
        ins     v30.d[1], x17
        ldr     d7, [x8, x5]
        ins     v31.d[1], x28
        sdot    v14.4s, v30.16b, v10.16b
        ldr     d6, [x9, x5]
        zip1    v18.16b, v18.16b, v19.16b
        ldr     x17, [x21, #104]
        sdot    v15.4s, v31.16b, v11.16b
        ldr     d30, [x21, #96]
        zip1    v7.16b, v7.16b, v6.16b
        ldr     x28, [x21, #120]
        ldr     d31, [x21, #112]
        add     x5, x5, x4
        zip1    v6.8h, v18.8h, v7.8h
        ldr     d19, [x14, xzr]
        zip2    v7.8h, v18.8h, v7.8h
        ldr     d18, [x14, xzr]
        ldr     d1, [x14, xzr]
        ins     v30.d[1], x17
        ldr     d0, [x14, xzr]
        ins     v31.d[1], x28
        zip1    v18.16b, v18.16b, v19.16b
        ldr     x17, [x21, #136]
        sdot    v14.4s, v30.16b, v6.16b
        ldr     d28, [x21, #128]
        zip1    v1.16b, v1.16b, v0.16b
        ldr     x28, [x21, #152]
        sdot    v15.4s, v31.16b, v7.16b
        ldr     d29, [x21, #144]
        zip1    v0.8h, v18.8h, v1.8h
        ins     v28.d[1], x17
        zip2    v1.8h, v18.8h, v1.8h
        ins     v18.d[0], x23
        sdot    v14.4s, v28.16b, v0.16b
        ins     v29.d[1], x28
        ins     v19.d[0], x25
        ins     v18.d[1], x24
        sdot    v15.4s, v29.16b, v1.16b
        ins     v19.d[1], x26
        fsub    v14.4s, v14.4s, v24.4s
        fsub    v15.4s, v15.4s, v24.4s
        fmla    v18.4s, v14.4s, v22.4s
        fmla    v19.4s, v15.4s, v23.4s
        fadd    v18.4s, v18.4s, v25.4s
        fadd    v19.4s, v19.4s, v25.4s
        uzp1    v18.8h, v18.8h, v19.8h
        sqxtn   v18.8b, v18.8h
        str     d18, [x10]
        add     x10, x10, x4, lsl #1
        b       99f
92:
        ldr     x17, [x21, #8]
        ldr     d28, [x21, #0]
        ldr     x28, [x21, #24]
        ldr     d29, [x21, #16]
        ins     v28.d[1], x17
        ldr     x17, [x21, #40]
        ldr     d30, [x21, #32]
        sdot    v14.4s, v28.16b, v0.16b
        ins     v29.d[1], x28
        ldr     x28, [x21, #56]
        sdot    v15.4s, v29.16b, v1.16b
        ldr     d31, [x21, #48]
        ins     v30.d[1], x17
        ldr     x17, [x21, #200]
        ldr     d28, [x21, #192]
        sdot    v14.4s, v30.16b, v2.16b
        ins     v31.d[1], x28
        ldr     x28, [x21, #216]
        sdot    v15.4s, v31.16b, v3.16b
        ldr     d29, [x21, #208]
        ins     v28.d[1], x17
        ldr     x17, [x21, #72]
        ldr     d18, [x6, x5]
        sdot    v14.4s, v28.16b, v8.16b
        ins     v29.d[1], x28
        ldr     d28, [x21, #64]
        sdot    v15.4s, v29.16b, v9.16b
        ldr     x28, [x21, #88]
        ldr     d29, [x21, #80]
        ldr     d19, [x7, x5]
        ins     v28.d[1], x17
        ldr     d7, [x8, x5]
        sdot    v14.4s, v28.16b, v4.16b
        ldr     d6, [x9, x5]
        zip1    v18.16b, v18.16b, v19.16b
        ldr     d20, [x19, x5]
        add     x5, x5, x4
        ins     v29.d[1], x28
        zip1    v7.16b, v7.16b, v6.16b
        ldr     d21, [x19, x5]
        sdot    v15.4s, v29.16b, v5.16b
        ldr     x17, [x21, #168]
        zip1    v6.8h, v18.8h, v7.8h
        ldr     d30, [x21, #160]
        zip1    v13.16b, v20.16b, v21.16b
        ldr     x28, [x21, #184]
        zip2    v7.8h, v18.8h, v7.8h
        ldr     d31, [x21, #176]
        zip2    v11.8h, v12.8h, v13.8h
        ins     v30.d[1], x17
        zip1    v10.8h, v12.8h, v13.8h
        ldr     x17, [x21, #104]
        ins     v31.d[1], x28
        ldr     x28, [x21, #120]
        sdot    v14.4s, v30.16b, v10.16b
        ldr     d30, [x21, #96]
        sdot    v15.4s, v31.16b, v11.16b
        ldr     d31, [x21, #112]
        ldr     d18, [x6, x5]
        ldr     d19, [x7, x5]
        ins     v30.d[1], x17
        ldr     d1, [x8, x5]
        ins     v31.d[1], x28
        sdot    v14.4s, v30.16b, v6.16b
        ldr     d0, [x9, x5]
        zip1    v18.16b, v18.16b, v19.16b
        ldr     x17, [x21, #136]
        sdot    v15.4s, v31.16b, v7.16b
        ldr     d28, [x21, #128]
        zip1    v1.16b, v1.16b, v0.16b
        ldr     x28, [x21, #152]
        ldr     d29, [x21, #144]
        ins     v19.d[0], x25
        zip1    v0.8h, v18.8h, v1.8h
        ins     v28.d[1], x17
        zip2    v1.8h, v18.8h, v1.8h
        ins     v18.d[0], x23
        sdot    v14.4s, v28.16b, v0.16b
        ins     v29.d[1], x28
        ins     v18.d[1], x24
        ins     v19.d[1], x26
        sdot    v15.4s, v29.16b, v1.16b
        add     x5, x5, x4
        fsub    v14.4s, v14.4s, v24.4s
        fsub    v15.4s, v15.4s, v24.4s
        fmla    v18.4s, v14.4s, v22.4s
        fmla    v19.4s, v15.4s, v23.4s
        fadd    v18.4s, v18.4s, v25.4s
        fadd    v19.4s, v19.4s, v25.4s
        uzp1    v18.8h, v18.8h, v19.8h
        sqxtn   v18.8b, v18.8h
        str     d18, [x10]
        add     x10, x10, x4, lsl #1
99:
        subs    x2, x2, #1
        b.ne    10b
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
        ldp     x19, x21, [sp, #64]
        .cfi_restore x19
        .cfi_restore x21
        ldp     x23, x24, [sp, #80]
        .cfi_restore x23
        .cfi_restore x24
        ldp     x25, x26, [sp, #96]
        .cfi_restore x25
        .cfi_restore x26
        ldp     x28, x20, [sp, #112]
        .cfi_restore x28
        .cfi_restore x20
        ldp     d8, d9, [sp], #128
        .cfi_restore d8
        .cfi_restore d9
        .cfi_def_cfa_offset 0
        ret
        .cfi_restore_state
        .cfi_endproc
        .size   dgms_dwconv5x5s2_1x8c4_a55, . - dgms_dwconv5x5s2_1x8c4_a55

        .section .note.gnu.property, "a"
        .p2align 3
        .word   4, 16, 5
        .asciz  "GNU"
        .word   0xc0000000, 4, 1, 0

        .section .note.GNU-stack, "", %progbits
