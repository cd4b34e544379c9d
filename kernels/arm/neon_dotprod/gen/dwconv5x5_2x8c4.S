// Written by scripts/arm/dwconv.py, which also says what the routines do. Not to be edited.
        .arch   armv8.2-a+dotprod
        .text

// Any zero point and limits.
        .globl  dgms_dwconv5x5_2x8c4_general
        .hidden dgms_dwconv5x5_2x8c4_general
        .type   dgms_dwconv5x5_2x8c4_general, %function
        .p2align 5
dgms_dwconv5x5_2x8c4_general:
        .cfi_startproc
        hint    #34
        stp     d8, d9, [sp, #-96]!
        .cfi_def_cfa_offset 96
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
        ldp     q20, q21, [x7]
        stp     q20, q21, [x3, #32]
        stp     q18, q19, [x3, #0]
        ldr     x21, [x0, #16]
10:
        ldp     x6, x7, [x1, #0]
        ldp     x8, x9, [x1, #16]
        ldp     x19, x20, [x1, #32]
        ldp     x10, x11, [x1, #48]
        add     x1, x1, #64
        add     x6, x6, x16
        add     x7, x7, x16
        add     x8, x8, x16
        add     x9, x9, x16
        add     x19, x19, x16
        add     x20, x20, x16
        add     x10, x10, x16
        add     x11, x11, x16
        ldp     x12, x13, [x0, #48]
        ldr     x17, [x0, #64]
        mov     x5, #0
        cmp     x17, #1
        b.hs    11f
        ldr     d26, [x19, x5]
        ldr     d27, [x20, x5]
        ldr     d28, [x6, x5]
        ldr     d29, [x7, x5]
        ldr     d30, [x8, x5]
        ldr     d31, [x9, x5]
        zip1    v28.16b, v28.16b, v29.16b
        zip1    v30.16b, v30.16b, v31.16b
        zip1    v0.8h, v28.8h, v30.8h
        zip2    v1.8h, v28.8h, v30.8h
        zip1    v10.16b, v26.16b, v27.16b
        add     x5, x5, x4
        b       12f
11:
        ldr     q0, [x14]
        ldr     q1, [x14]
        ldr     q10, [x14]
12:
        cmp     x17, #2
        b.hs    13f
        ldr     d26, [x19, x5]
        ldr     d27, [x20, x5]
        ldr     d28, [x6, x5]
        ldr     d29, [x7, x5]
        ldr     d30, [x8, x5]
        ldr     d31, [x9, x5]
        zip1    v28.16b, v28.16b, v29.16b
        zip1    v30.16b, v30.16b, v31.16b
        zip1    v2.8h, v28.8h, v30.8h
        zip2    v3.8h, v28.8h, v30.8h
        zip1    v12.16b, v26.16b, v27.16b
        add     x5, x5, x4
        b       14f
13:
        ldr     q2, [x14]
        ldr     q3, [x14]
        ldr     q12, [x14]
14:
        zip2    v11.8h, v10.8h, v12.8h
        zip1    v10.8h, v10.8h, v12.8h
        cmp     x17, #3
        b.hs    15f
        ldr     d26, [x19, x5]
        ldr     d27, [x20, x5]
        ldr     d28, [x6, x5]
        ldr     d29, [x7, x5]
        ldr     d30, [x8, x5]
        ldr     d31, [x9, x5]
        zip1    v28.16b, v28.16b, v29.16b
        zip1    v30.16b, v30.16b, v31.16b
        zip1    v4.8h, v28.8h, v30.8h
        zip2    v5.8h, v28.8h, v30.8h
        zip1    v14.16b, v26.16b, v27.16b
        add     x5, x5, x4
        b       16f
15:
        ldr     q4, [x14]
        ldr     q5, [x14]
        ldr     q14, [x14]
16:
        zip2    v13.8h, v12.8h, v14.8h
        zip1    v12.8h, v12.8h, v14.8h
        cmp     x17, #4
        b.hs    17f
        ldr     d26, [x19, x5]
        ldr     d27, [x20, x5]
        ldr     d28, [x6, x5]
        ldr     d29, [x7, x5]
        ldr     d30, [x8, x5]
        ldr     d31, [x9, x5]
        zip1    v28.16b, v28.16b, v29.16b
        zip1    v30.16b, v30.16b, v31.16b
        zip1    v6.8h, v28.8h, v30.8h
        zip2    v7.8h, v28.8h, v30.8h
        zip1    v16.16b, v26.16b, v27.16b
        add     x5, x5, x4
        b       18f
17:
        ldr     q6, [x14]
        ldr     q7, [x14]
        ldr     q16, [x14]
18:
        zip2    v15.8h, v14.8h, v16.8h
        zip1    v14.8h, v14.8h, v16.8h
        cbz     x12, 94f
20:
        ldr     d26, [x19, x5]
        ldr     d27, [x20, x5]
        ldr     d28, [x6, x5]
        ldr     d29, [x7, x5]
        ldr     d30, [x8, x5]
        ldr     d31, [x9, x5]
        zip1    v28.16b, v28.16b, v29.16b
        zip1    v30.16b, v30.16b, v31.16b
        zip1    v8.8h, v28.8h, v30.8h
        zip2    v9.8h, v28.8h, v30.8h
        zip1    v18.16b, v26.16b, v27.16b
        zip2    v17.8h, v16.8h, v18.8h
        zip1    v16.8h, v16.8h, v18.8h
        ldp     q20, q21, [x3]
        ldp     q26, q27, [x3]
        ldp     q28, q29, [x21, #0]
        sdot    v20.4s, v28.16b, v0.16b
        sdot    v21.4s, v29.16b, v1.16b
        ldp     q30, q31, [x21, #32]
        sdot    v26.4s, v30.16b, v0.16b
        sdot    v27.4s, v31.16b, v1.16b
        ldp     q28, q29, [x21, #64]
        sdot    v20.4s, v28.16b, v2.16b
        sdot    v21.4s, v29.16b, v3.16b
        ldp     q30, q31, [x21, #96]
        sdot    v26.4s, v30.16b, v2.16b
        sdot    v27.4s, v31.16b, v3.16b
        ldp     q28, q29, [x21, #128]
        sdot    v20.4s, v28.16b, v4.16b
        sdot    v21.4s, v29.16b, v5.16b
        ldp     q30, q31, [x21, #160]
        sdot    v26.4s, v30.16b, v4.16b
        sdot    v27.4s, v31.16b, v5.16b
        ldp     q28, q29, [x21, #192]
        sdot    v20.4s, v28.16b, v6.16b
        sdot    v21.4s, v29.16b, v7.16b
        ldp     q30, q31, [x21, #224]
        sdot    v26.4s, v30.16b, v6.16b
        sdot    v27.4s, v31.16b, v7.16b
        ldp     q28, q29, [x21, #256]
        sdot    v20.4s, v28.16b, v8.16b
        sdot    v21.4s, v29.16b, v9.16b
        ldp     q30, q31, [x21, #288]
        sdot    v26.4s, v30.16b, v8.16b
        sdot    v27.4s, v31.16b, v9.16b
        ldp     q28, q29, [x21, #320]
        sdot    v20.4s, v28.16b, v10.16b
        sdot    v21.4s, v29.16b, v11.16b
        ldp     q30, q31, [x21, #352]
        sdot    v26.4s, v30.16b, v10.16b
        sdot    v27.4s, v31.16b, v11.16b
        ldp     q28, q29, [x21, #384]
        sdot    v20.4s, v28.16b, v14.16b
        sdot    v21.4s, v29.16b, v15.16b
        ldp     q30, q31, [x21, #416]
        sdot    v26.4s, v30.16b, v14.16b
        sdot    v27.4s, v31.16b, v15.16b
        ldp     q28, q29, [x21, #448]
        sdot    v20.4s, v28.16b, v16.16b
        sdot    v21.4s, v29.16b, v17.16b
        ldp     q30, q31, [x21, #480]
        sdot    v26.4s, v30.16b, v16.16b
        sdot    v27.4s, v31.16b, v17.16b
        fsub    v26.4s, v26.4s, v24.4s
        fsub    v27.4s, v27.4s, v24.4s
        fsub    v20.4s, v20.4s, v24.4s
        fsub    v21.4s, v21.4s, v24.4s
        ldp     q30, q31, [x3, #32]
        ldp     q28, q29, [x3, #32]
        fmla    v30.4s, v26.4s, v22.4s
        fmla    v31.4s, v27.4s, v23.4s
        fmla    v28.4s, v20.4s, v22.4s
        fmla    v29.4s, v21.4s, v23.4s
        fadd    v30.4s, v30.4s, v24.4s
        fadd    v31.4s, v31.4s, v24.4s
        fadd    v28.4s, v28.4s, v24.4s
        fadd    v29.4s, v29.4s, v24.4s
        sub     v30.4s, v30.4s, v25.4s
        sub     v31.4s, v31.4s, v25.4s
        sub     v28.4s, v28.4s, v25.4s
        sub     v29.4s, v29.4s, v25.4s
        sqxtn   v30.4h, v30.4s
        sqxtn   v28.4h, v28.4s
        sqxtn2  v30.8h, v31.4s
        sqxtn2  v28.8h, v29.4s
        sqxtn   v30.8b, v30.8h
        sqxtn   v28.8b, v28.8h
        ldr     d31, [x3, #112]
        smax    v30.8b, v30.8b, v31.8b
        ldr     d29, [x3, #112]
        smax    v28.8b, v28.8b, v29.8b
        ldr     d31, [x3, #128]
        smin    v30.8b, v30.8b, v31.8b
        ldr     d29, [x3, #128]
        smin    v28.8b, v28.8b, v29.8b
        str     d30, [x11, x5]
        str     d28, [x10, x5]
        add     x5, x5, x4
        subs    x12, x12, #1
        b.eq    90f
21:
        ldr     d26, [x19, x5]
        ldr     d27, [x20, x5]
        ldr     d28, [x6, x5]
        ldr     d29, [x7, x5]
        ldr     d30, [x8, x5]
        ldr     d31, [x9, x5]
        zip1    v28.16b, v28.16b, v29.16b
        zip1    v30.16b, v30.16b, v31.16b
        zip1    v0.8h, v28.8h, v30.8h
        zip2    v1.8h, v28.8h, v30.8h
        zip1    v10.16b, v26.16b, v27.16b
        zip2    v19.8h, v18.8h, v10.8h
        zip1    v18.8h, v18.8h, v10.8h
        ldp     q20, q21, [x3]
        ldp     q26, q27, [x3]
        ldp     q28, q29, [x21, #0]
        sdot    v20.4s, v28.16b, v2.16b
        sdot    v21.4s, v29.16b, v3.16b
        ldp     q30, q31, [x21, #32]
        sdot    v26.4s, v30.16b, v2.16b
        sdot    v27.4s, v31.16b, v3.16b
        ldp     q28, q29, [x21, #64]
        sdot    v20.4s, v28.16b, v4.16b
        sdot    v21.4s, v29.16b, v5.16b
        ldp     q30, q31, [x21, #96]
        sdot    v26.4s, v30.16b, v4.16b
        sdot    v27.4s, v31.16b, v5.16b
        ldp     q28, q29, [x21, #128]
        sdot    v20.4s, v28.16b, v6.16b
        sdot    v21.4s, v29.16b, v7.16b
        ldp     q30, q31, [x21, #160]
        sdot    v26.4s, v30.16b, v6.16b
        sdot    v27.4s, v31.16b, v7.16b
        ldp     q28, q29, [x21, #192]
        sdot    v20.4s, v28.16b, v8.16b
        sdot    v21.4s, v29.16b, v9.16b
        ldp     q30, q31, [x21, #224]
        sdot    v26.4s, v30.16b, v8.16b
        sdot    v27.4s, v31.16b, v9.16b
        ldp     q28, q29, [x21, #256]
        sdot    v20.4s, v28.16b, v0.16b
        sdot    v21.4s, v29.16b, v1.16b
        ldp     q30, q31, [x21, #288]
        sdot    v26.4s, v30.16b, v0.16b
        sdot    v27.4s, v31.16b, v1.16b
        ldp     q28, q29, [x21, #320]
        sdot    v20.4s, v28.16b, v12.16b
        sdot    v21.4s, v29.16b, v13.16b
        ldp     q30, q31, [x21, #352]
        sdot    v26.4s, v30.16b, v12.16b
        sdot    v27.4s, v31.16b, v13.16b
        ldp     q28, q29, [x21, #384]
        sdot    v20.4s, v28.16b, v16.16b
        sdot    v21.4s, v29.16b, v17.16b
        ldp     q30, q31, [x21, #416]
        sdot    v26.4s, v30.16b, v16.16b
        sdot    v27.4s, v31.16b, v17.16b
        ldp     q28, q29, [x21, #448]
        sdot    v20.4s, v28.16b, v18.16b
        sdot    v21.4s, v29.16b, v19.16b
        ldp     q30, q31, [x21, #480]
        sdot    v26.4s, v30.16b, v18.16b
        sdot    v27.4s, v31.16b, v19.16b
        fsub    v26.4s, v26.4s, v24.4s
        fsub    v27.4s, v27.4s, v24.4s
        fsub    v20.4s, v20.4s, v24.4s
        fsub    v21.4s, v21.4s, v24.4s
        ldp     q30, q31, [x3, #32]
        ldp     q28, q29, [x3, #32]
        fmla    v30.4s, v26.4s, v22.4s
        fmla    v31.4s, v27.4s, v23.4s
        fmla    v28.4s, v20.4s, v22.4s
        fmla    v29.4s, v21.4s, v23.4s
        fadd    v30.4s, v30.4s, v24.4s
        fadd    v31.4s, v31.4s, v24.4s
        fadd    v28.4s, v28.4s, v24.4s
        fadd    v29.4s, v29.4s, v24.4s
        sub     v30.4s, v30.4s, v25.4s
        sub     v31.4s, v31.4s, v25.4s
        sub     v28.4s, v28.4s, v25.4s
        sub     v29.4s, v29.4s, v25.4s
        sqxtn   v30.4h, v30.4s
        sqxtn   v28.4h, v28.4s
        sqxtn2  v30.8h, v31.4s
        sqxtn2  v28.8h, v29.4s
        sqxtn   v30.8b, v30.8h
        sqxtn   v28.8b, v28.8h
        ldr     d31, [x3, #112]
        smax    v30.8b, v30.8b, v31.8b
        ldr     d29, [x3, #112]
        smax    v28.8b, v28.8b, v29.8b
        ldr     d31, [x3, #128]
        smin    v30.8b, v30.8b, v31.8b
        ldr     d29, [x3, #128]
        smin    v28.8b, v28.8b, v29.8b
        str     d30, [x11, x5]
        str     d28, [x10, x5]
        add     x5, x5, x4
        subs    x12, x12, #1
        b.eq    91f
22:
        ldr     d26, [x19, x5]
        ldr     d27, [x20, x5]
        ldr     d28, [x6, x5]
        ldr     d29, [x7, x5]
        ldr     d30, [x8, x5]
        ldr     d31, [x9, x5]
        zip1    v28.16b, v28.16b, v29.16b
        zip1    v30.16b, v30.16b, v31.16b
        zip1    v2.8h, v28.8h, v30.8h
        zip2    v3.8h, v28.8h, v30.8h
        zip1    v12.16b, v26.16b, v27.16b
        zip2    v11.8h, v10.8h, v12.8h
        zip1    v10.8h, v10.8h, v12.8h
        ldp     q20, q21, [x3]
        ldp     q26, q27, [x3]
        ldp     q28, q29, [x21, #0]
        sdot    v20.4s, v28.16b, v4.16b
        sdot    v21.4s, v29.16b, v5.16b
        ldp     q30, q31, [x21, #32]
        sdot    v26.4s, v30.16b, v4.16b
        sdot    v27.4s, v31.16b, v5.16b
        ldp     q28, q29, [x21, #64]
        sdot    v20.4s, v28.16b, v6.16b
        sdot    v21.4s, v29.16b, v7.16b
        ldp     q30, q31, [x21, #96]
        sdot    v26.4s, v30.16b, v6.16b
        sdot    v27.4s, v31.16b, v7.16b
        ldp     q28, q29, [x21, #128]
        sdot    v20.4s, v28.16b, v8.16b
        sdot    v21.4s, v29.16b, v9.16b
        ldp     q30, q31, [x21, #160]
        sdot    v26.4s, v30.16b, v8.16b
        sdot    v27.4s, v31.16b, v9.16b
        ldp     q28, q29, [x21, #192]
        sdot    v20.4s, v28.16b, v0.16b
        sdot    v21.4s, v29.16b, v1.16b
        ldp     q30, q31, [x21, #224]
        sdot    v26.4s, v30.16b, v0.16b
        sdot    v27.4s, v31.16b, v1.16b
        ldp     q28, q29, [x21, #256]
        sdot    v20.4s, v28.16b, v2.16b
        sdot    v21.4s, v29.16b, v3.16b
        ldp     q30, q31, [x21, #288]
        sdot    v26.4s, v30.16b, v2.16b
        sdot    v27.4s, v31.16b, v3.16b
        ldp     q28, q29, [x21, #320]
        sdot    v20.4s, v28.16b, v14.16b
        sdot    v21.4s, v29.16b, v15.16b
        ldp     q30, q31, [x21, #352]
        sdot    v26.4s, v30.16b, v14.16b
        sdot    v27.4s, v31.16b, v15.16b
        ldp     q28, q29, [x21, #384]
        sdot    v20.4s, v28.16b, v18.16b
        sdot    v21.4s, v29.16b, v19.16b
        ldp     q30, q31, [x21, #416]
        sdot    v26.4s, v30.16b, v18.16b
        sdot    v27.4s, v31.16b, v19.16b
        ldp     q28, q29, [x21, #448]
        sdot    v20.4s, v28.16b, v10.16b
        sdot    v21.4s, v29.16b, v11.16b
        ldp     q30, q31, [x21, #480]
        sdot    v26.4s, v30.16b, v10.16b
        sdot    v27.4s, v31.16b, v11.16b
        fsub    v26.4s, v26.4s, v24.4s
        fsub    v27.4s, v27.4s, v24.4s
        fsub    v20.4s, v20.4s, v24.4s
        fsub    v21.4s, v21.4s, v24.4s
        ldp     q30, q31, [x3, #32]
        ldp     q28, q29, [x3, #32]
        fmla    v30.4s, v26.4s, v22.4s
        fmla    v31.4s, v27.4s, v23.4s
        fmla    v28.4s, v20.4s, v22.4s
        fmla    v29.4s, v21.4s, v23.4s
        fadd    v30.4s, v30.4s, v24.4s
        fadd    v31.4s, v31.4s, v24.4s
        fadd    v28.4s, v28.4s, v24.4s
        fadd    v29.4s, v29.4s, v24.4s
        sub     v30.4s, v30.4s, v25.4s
        sub     v31.4s, v31.4s, v25.4s
        sub     v28.4s, v28.4s, v25.4s
        sub     v29.4s, v29.4s, v25.4s
        sqxtn   v30.4h, v30.4s
        sqxtn   v28.4h, v28.4s
        sqxtn2  v30.8h, v31.4s
        sqxtn2  v28.8h, v29.4s
        sqxtn   v30.8b, v30.8h
        sqxtn   v28.8b, v28.8h
        ldr     d31, [x3, #112]
        smax    v30.8b, v30.8b, v31.8b
        ldr     d29, [x3, #112]
        smax    v28.8b, v28.8b, v29.8b
        ldr     d31, [x3, #128]
        smin    v30.8b, v30.8b, v31.8b
        ldr     d29, [x3, #128]
        smin    v28.8b, v28.8b, v29.8b
        str     d30, [x11, x5]
        str     d28, [x10, x5]
        add     x5, x5, x4
        subs    x12, x12, #1
        b.eq    92f
23:
        ldr     d26, [x19, x5]
        ldr     d27, [x20, x5]
        ldr     d28, [x6, x5]
        ldr     d29, [x7, x5]
        ldr     d30, [x8, x5]
        ldr     d31, [x9, x5]
        zip1    v28.16b, v28.16b, v29.16b
        zip1    v30.16b, v30.16b, v31.16b
        zip1    v4.8h, v28.8h, v30.8h
        zip2    v5.8h, v28.8h, v30.8h
        zip1    v14.16b, v26.16b, v27.16b
        zip2    v13.8h, v12.8h, v14.8h
        zip1    v12.8h, v12.8h, v14.8h
        ldp     q20, q21, [x3]
        ldp     q26, q27, [x3]
        ldp     q28, q29, [x21, #0]
        sdot    v20.4s, v28.16b, v6.16b
        sdot    v21.4s, v29.16b, v7.16b
        ldp     q30, q31, [x21, #32]
        sdot    v26.4s, v30.16b, v6.16b
        sdot    v27.4s, v31.16b, v7.16b
        ldp     q28, q29, [x21, #64]
        sdot    v20.4s, v28.16b, v8.16b
        sdot    v21.4s, v29.16b, v9.16b
        ldp     q30, q31, [x21, #96]
        sdot    v26.4s, v30.16b, v8.16b
        sdot    v27.4s, v31.16b, v9.16b
        ldp     q28, q29, [x21, #128]
        sdot    v20.4s, v28.16b, v0.16b
        sdot    v21.4s, v29.16b, v1.16b
        ldp     q30, q31, [x21, #160]
        sdot    v26.4s, v30.16b, v0.16b
        sdot    v27.4s, v31.16b, v1.16b
        ldp     q28, q29, [x21, #192]
        sdot    v20.4s, v28.16b, v2.16b
        sdot    v21.4s, v29.16b, v3.16b
        ldp     q30, q31, [x21, #224]
        sdot    v26.4s, v30.16b, v2.16b
        sdot    v27.4s, v31.16b, v3.16b
        ldp     q28, q29, [x21, #256]
        sdot    v20.4s, v28.16b, v4.16b
        sdot    v21.4s, v29.16b, v5.16b
        ldp     q30, q31, [x21, #288]
        sdot    v26.4s, v30.16b, v4.16b
        sdot    v27.4s, v31.16b, v5.16b
        ldp     q28, q29, [x21, #320]
        sdot    v20.4s, v28.16b, v16.16b
        sdot    v21.4s, v29.16b, v17.16b
        ldp     q30, q31, [x21, #352]
        sdot    v26.4s, v30.16b, v16.16b
        sdot    v27.4s, v31.16b, v17.16b
        ldp     q28, q29, [x21, #384]
        sdot    v20.4s, v28.16b, v10.16b
        sdot    v21.4s, v29.16b, v11.16b
        ldp     q30, q31, [x21, #416]
        sdot    v26.4s, v30.16b, v10.16b
        sdot    v27.4s, v31.16b, v11.16b
        ldp     q28, q29, [x21, #448]
        sdot    v20.4s, v28.16b, v12.16b
        sdot    v21.4s, v29.16b, v13.16b
        ldp     q30, q31, [x21, #480]
        sdot    v26.4s, v30.16b, v12.16b
        sdot    v27.4s, v31.16b, v13.16b
        fsub    v26.4s, v26.4s, v24.4s
        fsub    v27.4s, v27.4s, v24.4s
        fsub    v20.4s, v20.4s, v24.4s
        fsub    v21.4s, v21.4s, v24.4s
        ldp     q30, q31, [x3, #32]
        ldp     q28, q29, [x3, #32]
        fmla    v30.4s, v26.4s, v22.4s
        fmla    v31.4s, v27.4s, v23.4s
        fmla    v28.4s, v20.4s, v22.4s
        fmla    v29.4s, v21.4s, v23.4s
        fadd    v30.4s, v30.4s, v24.4s
        fadd    v31.4s, v31.4s, v24.4s
        fadd    v28.4s, v28.4s, v24.4s
        fadd    v29.4s, v29.4s, v24.4s
        sub     v30.4s, v30.4s, v25.4s
        sub     v31.4s, v31.4s, v25.4s
        sub     v28.4s, v28.4s, v25.4s
        sub     v29.4s, v29.4s, v25.4s
        sqxtn   v30.4h, v30.4s
        sqxtn   v28.4h, v28.4s
        sqxtn2  v30.8h, v31.4s
        sqxtn2  v28.8h, v29.4s
        sqxtn   v30.8b, v30.8h
        sqxtn   v28.8b, v28.8h
        ldr     d31, [x3, #112]
        smax    v30.8b, v30.8b, v31.8b
        ldr     d29, [x3, #112]
        smax    v28.8b, v28.8b, v29.8b
        ldr     d31, [x3, #128]
        smin    v30.8b, v30.8b, v31.8b
        ldr     d29, [x3, #128]
        smin    v28.8b, v28.8b, v29.8b
        str     d30, [x11, x5]
        str     d28, [x10, x5]
        add     x5, x5, x4
        subs    x12, x12, #1
        b.eq    93f
24:
        ldr     d26, [x19, x5]
        ldr     d27, [x20, x5]
        ldr     d28, [x6, x5]
        ldr     d29, [x7, x5]
        ldr     d30, [x8, x5]
        ldr     d31, [x9, x5]
        zip1    v28.16b, v28.16b, v29.16b
        zip1    v30.16b, v30.16b, v31.16b
        zip1    v6.8h, v28.8h, v30.8h
        zip2    v7.8h, v28.8h, v30.8h
        zip1    v16.16b, v26.16b, v27.16b
        zip2    v15.8h, v14.8h, v16.8h
        zip1    v14.8h, v14.8h, v16.8h
        ldp     q20, q21, [x3]
        ldp     q26, q27, [x3]
        ldp     q28, q29, [x21, #0]
        sdot    v20.4s, v28.16b, v8.16b
        sdot    v21.4s, v29.16b, v9.16b
        ldp     q30, q31, [x21, #32]
        sdot    v26.4s, v30.16b, v8.16b
        sdot    v27.4s, v31.16b, v9.16b
        ldp     q28, q29, [x21, #64]
        sdot    v20.4s, v28.16b, v0.16b
        sdot    v21.4s, v29.16b, v1.16b
        ldp     q30, q31, [x21, #96]
        sdot    v26.4s, v30.16b, v0.16b
        sdot    v27.4s, v31.16b, v1.16b
        ldp     q28, q29, [x21, #128]
        sdot    v20.4s, v28.16b, v2.16b
        sdot    v21.4s, v29.16b, v3.16b
        ldp     q30, q31, [x21, #160]
        sdot    v26.4s, v30.16b, v2.16b
        sdot    v27.4s, v31.16b, v3.16b
        ldp     q28, q29, [x21, #192]
        sdot    v20.4s, v28.16b, v4.16b
        sdot    v21.4s, v29.16b, v5.16b
        ldp     q30, q31, [x21, #224]
        sdot    v26.4s, v30.16b, v4.16b
        sdot    v27.4s, v31.16b, v5.16b
        ldp     q28, q29, [x21, #256]
        sdot    v20.4s, v28.16b, v6.16b
        sdot    v21.4s, v29.16b, v7.16b
        ldp     q30, q31, [x21, #288]
        sdot    v26.4s, v30.16b, v6.16b
        sdot    v27.4s, v31.16b, v7.16b
        ldp     q28, q29, [x21, #320]
        sdot    v20.4s, v28.16b, v18.16b
        sdot    v21.4s, v29.16b, v19.16b
        ldp     q30, q31, [x21, #352]
        sdot    v26.4s, v30.16b, v18.16b
        sdot    v27.4s, v31.16b, v19.16b
        ldp     q28, q29, [x21, #384]
        sdot    v20.4s, v28.16b, v12.16b
        sdot    v21.4s, v29.16b, v13.16b
        ldp     q30, q31, [x21, #416]
        sdot    v26.4s, v30.16b, v12.16b
        sdot    v27.4s, v31.16b, v13.16b
        ldp     q28, q29, [x21, #448]
        sdot    v20.4s, v28.16b, v14.16b
        sdot    v21.4s, v29.16b, v15.16b
        ldp     q30, q31, [x21, #480]
        sdot    v26.4s, v30.16b, v14.16b
        sdot    v27.4s, v31.16b, v15.16b
        fsub    v26.4s, v26.4s, v24.4s
        fsub    v27.4s, v27.4s, v24.4s
        fsub    v20.4s, v20.4s, v24.4s
        fsub    v21.4s, v21.4s, v24.4s
        ldp     q30, q31, [x3, #32]
        ldp     q28, q29, [x3, #32]
        fmla    v30.4s, v26.4s, v22.4s
        fmla    v31.4s, v27.4s, v23.4s
        fmla    v28.4s, v20.4s, v22.4s
        fmla    v29.4s, v21.4s, v23.4s
        fadd    v30.4s, v30.4s, v24.4s
        fadd    v31.4s, v31.4s, v24.4s
        fadd    v28.4s, v28.4s, v24.4s
        fadd    v29.4s, v29.4s, v24.4s
        sub     v30.4s, v30.4s, v25.4s
        sub     v31.4s, v31.4s, v25.4s
        sub     v28.4s, v28.4s, v25.4s
        sub     v29.4s, v29.4s, v25.4s
        sqxtn   v30.4h, v30.4s
        sqxtn   v28.4h, v28.4s
        sqxtn2  v30.8h, v31.4s
        sqxtn2  v28.8h, v29.4s
        sqxtn   v30.8b, v30.8h
        sqxtn   v28.8b, v28.8h
        ldr     d31, [x3, #112]
        smax    v30.8b, v30.8b, v31.8b
        ldr     d29, [x3, #112]
        smax    v28.8b, v28.8b, v29.8b
        ldr     d31, [x3, #128]
        smin    v30.8b, v30.8b, v31.8b
        ldr     d29, [x3, #128]
        smin    v28.8b, v28.8b, v29.8b
        str     d30, [x11, x5]
        str     d28, [x10, x5]
        add     x5, x5, x4
        subs    x12, x12, #1
        b.ne    20b
94:
        cbz     x13, 99f
        mov     x12, #1
        sub     x13, x13, #1
        sub     x6, x14, x5
        sub     x7, x14, x5
        sub     x8, x14, x5
        sub     x9, x14, x5
        sub     x19, x14, x5
        sub     x20, x14, x5
        b       20b
90:
        cbz     x13, 99f
        mov     x12, #1
        sub     x13, x13, #1
        sub     x6, x14, x5
        sub     x7, x14, x5
        sub     x8, x14, x5
        sub     x9, x14, x5
        sub     x19, x14, x5
        sub     x20, x14, x5
        b       21b
91:
        cbz     x13, 99f
        mov     x12, #1
        sub     x13, x13, #1
        sub     x6, x14, x5
        sub     x7, x14, x5
        sub     x8, x14, x5
        sub     x9, x14, x5
        sub     x19, x14, x5
        sub     x20, x14, x5
        b       22b
92:
        cbz     x13, 99f
        mov     x12, #1
        sub     x13, x13, #1
        sub     x6, x14, x5
        sub     x7, x14, x5
        sub     x8, x14, x5
        sub     x9, x14, x5
        sub     x19, x14, x5
        sub     x20, x14, x5
        b       23b
93:
        cbz     x13, 99f
        mov     x12, #1
        sub     x13, x13, #1
        sub     x6, x14, x5
        sub     x7, x14, x5
        sub     x8, x14, x5
        sub     x9, x14, x5
        sub     x19, x14, x5
        sub     x20, x14, x5
        b       24b
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
        ldp     x19, x20, [sp, #64]
        .cfi_restore x19
        .cfi_restore x20
        ldp     x21, x22, [sp, #80]
        .cfi_restore x21
        .cfi_restore x22
        ldp     d8, d9, [sp], #96
        .cfi_restore d8
        .cfi_restore d9
        .cfi_def_cfa_offset 0
        ret
        .cfi_restore_state
        .cfi_endproc
        .size   dgms_dwconv5x5_2x8c4_general, . - dgms_dwconv5x5_2x8c4_general

// An even zero point, limits -128 and 127.
        .globl  dgms_dwconv5x5_2x8c4
        .hidden dgms_dwconv5x5_2x8c4
        .type   dgms_dwconv5x5_2x8c4, %function
        .p2align 5
dgms_dwconv5x5_2x8c4:
        .cfi_startproc
        hint    #34
        stp     d8, d9, [sp, #-96]!
        .cfi_def_cfa_offset 96
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
        ldp     q20, q21, [x7]
        stp     q20, q21, [x3, #32]
        stp     q18, q19, [x3, #0]
        ldr     x21, [x0, #16]
10:
        ldp     x6, x7, [x1, #0]
        ldp     x8, x9, [x1, #16]
        ldp     x19, x20, [x1, #32]
        ldp     x10, x11, [x1, #48]
        add     x1, x1, #64
        add     x6, x6, x16
        add     x7, x7, x16
        add     x8, x8, x16
        add     x9, x9, x16
        add     x19, x19, x16
        add     x20, x20, x16
        add     x10, x10, x16
        add     x11, x11, x16
        ldp     x12, x13, [x0, #48]
        ldr     x17, [x0, #64]
        mov     x5, #0
        cmp     x17, #1
        b.hs    11f
        ldr     d26, [x19, x5]
        ldr     d27, [x20, x5]
        ldr     d28, [x6, x5]
        ldr     d29, [x7, x5]
        ldr     d30, [x8, x5]
        ldr     d31, [x9, x5]
        zip1    v28.16b, v28.16b, v29.16b
        zip1    v30.16b, v30.16b, v31.16b
        zip1    v0.8h, v28.8h, v30.8h
        zip2    v1.8h, v28.8h, v30.8h
        zip1    v10.16b, v26.16b, v27.16b
        add     x5, x5, x4
        b       12f
11:
        ldr     q0, [x14]
        ldr     q1, [x14]
        ldr     q10, [x14]
12:
        cmp     x17, #2
        b.hs    13f
        ldr     d26, [x19, x5]
        ldr     d27, [x20, x5]
        ldr     d28, [x6, x5]
        ldr     d29, [x7, x5]
        ldr     d30, [x8, x5]
        ldr     d31, [x9, x5]
        zip1    v28.16b, v28.16b, v29.16b
        zip1    v30.16b, v30.16b, v31.16b
        zip1    v2.8h, v28.8h, v30.8h
        zip2    v3.8h, v28.8h, v30.8h
        zip1    v12.16b, v26.16b, v27.16b
        add     x5, x5, x4
        b       14f
13:
        ldr     q2, [x14]
        ldr     q3, [x14]
        ldr     q12, [x14]
14:
        zip2    v11.8h, v10.8h, v12.8h
        zip1    v10.8h, v10.8h, v12.8h
        cmp     x17, #3
        b.hs    15f
        ldr     d26, [x19, x5]
        ldr     d27, [x20, x5]
        ldr     d28, [x6, x5]
        ldr     d29, [x7, x5]
        ldr     d30, [x8, x5]
        ldr     d31, [x9, x5]
        zip1    v28.16b, v28.16b, v29.16b
        zip1    v30.16b, v30.16b, v31.16b
        zip1    v4.8h, v28.8h, v30.8h
        zip2    v5.8h, v28.8h, v30.8h
        zip1    v14.16b, v26.16b, v27.16b
        add     x5, x5, x4
        b       16f
15:
        ldr     q4, [x14]
        ldr     q5, [x14]
        ldr     q14, [x14]
16:
        zip2    v13.8h, v12.8h, v14.8h
        zip1    v12.8h, v12.8h, v14.8h
        cmp     x17, #4
        b.hs    17f
        ldr     d26, [x19, x5]
        ldr     d27, [x20, x5]
        ldr     d28, [x6, x5]
        ldr     d29, [x7, x5]
        ldr     d30, [x8, x5]
        ldr     d31, [x9, x5]
        zip1    v28.16b, v28.16b, v29.16b
        zip1    v30.16b, v30.16b, v31.16b
        zip1    v6.8h, v28.8h, v30.8h
        zip2    v7.8h, v28.8h, v30.8h
        zip1    v16.16b, v26.16b, v27.16b
        add     x5, x5, x4
        b       18f
17:
        ldr     q6, [x14]
        ldr     q7, [x14]
        ldr     q16, [x14]
18:
        zip2    v15.8h, v14.8h, v16.8h
        zip1    v14.8h, v14.8h, v16.8h
        cbz     x12, 94f
20:
        ldr     d26, [x19, x5]
        ldr     d27, [x20, x5]
        ldr     d28, [x6, x5]
        ldr     d29, [x7, x5]
        ldr     d30, [x8, x5]
        ldr     d31, [x9, x5]
        zip1    v28.16b, v28.16b, v29.16b
        zip1    v30.16b, v30.16b, v31.16b
        zip1    v8.8h, v28.8h, v30.8h
        zip2    v9.8h, v28.8h, v30.8h
        zip1    v18.16b, v26.16b, v27.16b
        zip2    v17.8h, v16.8h, v18.8h
        zip1    v16.8h, v16.8h, v18.8h
        ldp     q20, q21, [x3]
        ldp     q26, q27, [x3]
        ldp     q28, q29, [x21, #0]
        sdot    v20.4s, v28.16b, v0.16b
        sdot    v21.4s, v29.16b, v1.16b
        ldp     q30, q31, [x21, #32]
        sdot    v26.4s, v30.16b, v0.16b
        sdot    v27.4s, v31.16b, v1.16b
        ldp     q28, q29, [x21, #64]
        sdot    v20.4s, v28.16b, v2.16b
        sdot    v21.4s, v29.16b, v3.16b
        ldp     q30, q31, [x21, #96]
        sdot    v26.4s, v30.16b, v2.16b
        sdot    v27.4s, v31.16b, v3.16b
        ldp     q28, q29, [x21, #128]
        sdot    v20.4s, v28.16b, v4.16b
        sdot    v21.4s, v29.16b, v5.16b
        ldp     q30, q31, [x21, #160]
        sdot    v26.4s, v30.16b, v4.16b
        sdot    v27.4s, v31.16b, v5.16b
        ldp     q28, q29, [x21, #192]
        sdot    v20.4s, v28.16b, v6.16b
        sdot    v21.4s, v29.16b, v7.16b
        ldp     q30, q31, [x21, #224]
        sdot    v26.4s, v30.16b, v6.16b
        sdot    v27.4s, v31.16b, v7.16b
        ldp     q28, q29, [x21, #256]
        sdot    v20.4s, v28.16b, v8.16b
        sdot    v21.4s, v29.16b, v9.16b
        ldp     q30, q31, [x21, #288]
        sdot    v26.4s, v30.16b, v8.16b
        sdot    v27.4s, v31.16b, v9.16b
        ldp     q28, q29, [x21, #320]
        sdot    v20.4s, v28.16b, v10.16b
        sdot    v21.4s, v29.16b, v11.16b
        ldp     q30, q31, [x21, #352]
        sdot    v26.4s, v30.16b, v10.16b
        sdot    v27.4s, v31.16b, v11.16b
        ldp     q28, q29, [x21, #384]
        sdot    v20.4s, v28.16b, v14.16b
        sdot    v21.4s, v29.16b, v15.16b
        ldp     q30, q31, [x21, #416]
        sdot    v26.4s, v30.16b, v14.16b
        sdot    v27.4s, v31.16b, v15.16b
        ldp     q28, q29, [x21, #448]
        sdot    v20.4s, v28.16b, v16.16b
        sdot    v21.4s, v29.16b, v17.16b
        ldp     q30, q31, [x21, #480]
        sdot    v26.4s, v30.16b, v16.16b
        sdot    v27.4s, v31.16b, v17.16b
        fsub    v26.4s, v26.4s, v24.4s
        fsub    v27.4s, v27.4s, v24.4s
        fsub    v20.4s, v20.4s, v24.4s
        fsub    v21.4s, v21.4s, v24.4s
        ldp     q30, q31, [x3, #32]
        ldp     q28, q29, [x3, #32]
        fmla    v30.4s, v26.4s, v22.4s
        fmla    v31.4s, v27.4s, v23.4s
        fmla    v28.4s, v20.4s, v22.4s
        fmla    v29.4s, v21.4s, v23.4s
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
        add     x5, x5, x4
        subs    x12, x12, #1
        b.eq    90f
21:
        ldr     d26, [x19, x5]
        ldr     d27, [x20, x5]
        ldr     d28, [x6, x5]
        ldr     d29, [x7, x5]
        ldr     d30, [x8, x5]
        ldr     d31, [x9, x5]
        zip1    v28.16b, v28.16b, v29.16b
        zip1    v30.16b, v30.16b, v31.16b
        zip1    v0.8h, v28.8h, v30.8h
        zip2    v1.8h, v28.8h, v30.8h
        zip1    v10.16b, v26.16b, v27.16b
        zip2    v19.8h, v18.8h, v10.8h
        zip1    v18.8h, v18.8h, v10.8h
        ldp     q20, q21, [x3]
        ldp     q26, q27, [x3]
        ldp     q28, q29, [x21, #0]
        sdot    v20.4s, v28.16b, v2.16b
        sdot    v21.4s, v29.16b, v3.16b
        ldp     q30, q31, [x21, #32]
        sdot    v26.4s, v30.16b, v2.16b
        sdot    v27.4s, v31.16b, v3.16b
        ldp     q28, q29, [x21, #64]
        sdot    v20.4s, v28.16b, v4.16b
        sdot    v21.4s, v29.16b, v5.16b
        ldp     q30, q31, [x21, #96]
        sdot    v26.4s, v30.16b, v4.16b
        sdot    v27.4s, v31.16b, v5.16b
        ldp     q28, q29, [x21, #128]
        sdot    v20.4s, v28.16b, v6.16b
        sdot    v21.4s, v29.16b, v7.16b
        ldp     q30, q31, [x21, #160]
        sdot    v26.4s, v30.16b, v6.16b
        sdot    v27.4s, v31.16b, v7.16b
        ldp     q28, q29, [x21, #192]
        sdot    v20.4s, v28.16b, v8.16b
        sdot    v21.4s, v29.16b, v9.16b
        ldp     q30, q31, [x21, #224]
        sdot    v26.4s, v30.16b, v8.16b
        sdot    v27.4s, v31.16b, v9.16b
        ldp     q28, q29, [x21, #256]
        sdot    v20.4s, v28.16b, v0.16b
        sdot    v21.4s, v29.16b, v1.16b
        ldp     q30, q31, [x21, #288]
        sdot    v26.4s, v30.16b, v0.16b
        sdot    v27.4s, v31.16b, v1.16b
        ldp     q28, q29, [x21, #320]
        sdot    v20.4s, v28.16b, v12.16b
        sdot    v21.4s, v29.16b, v13.16b
        ldp     q30, q31, [x21, #352]
        sdot    v26.4s, v30.16b, v12.16b
        sdot    v27.4s, v31.16b, v13.16b
        ldp     q28, q29, [x21, #384]
        sdot    v20.4s, v28.16b, v16.16b
        sdot    v21.4s, v29.16b, v17.16b
        ldp     q30, q31, [x21, #416]
        sdot    v26.4s, v30.16b, v16.16b
        sdot    v27.4s, v31.16b, v17.16b
        ldp     q28, q29, [x21, #448]
        sdot    v20.4s, v28.16b, v18.16b
        sdot    v21.4s, v29.16b, v19.16b
        ldp     q30, q31, [x21, #480]
        sdot    v26.4s, v30.16b, v18.16b
        sdot    v27.4s, v31.16b, v19.16b
        fsub    v26.4s, v26.4s, v24.4s
        fsub    v27.4s, v27.4s, v24.4s
        fsub    v20.4s, v20.4s, v24.4s
        fsub    v21.4s, v21.4s, v24.4s
        ldp     q30, q31, [x3, #32]
        ldp     q28, q29, [x3, #32]
        fmla    v30.4s, v26.4s, v22.4s
        fmla    v31.4s, v27.4s, v23.4s
        fmla    v28.4s, v20.4s, v22.4s
        fmla    v29.4s, v21.4s, v23.4s
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
        add     x5, x5, x4
        subs    x12, x12, #1
        b.eq    91f
22:
        ldr     d26, [x19, x5]
        ldr     d27, [x20, x5]
        ldr     d28, [x6, x5]
        ldr     d29, [x7, x5]
        ldr     d30, [x8, x5]
        ldr     d31, [x9, x5]
        zip1    v28.16b, v28.16b, v29.16b
        zip1    v30.16b, v30.16b, v31.16b
        zip1    v2.8h, v28.8h, v30.8h
        zip2    v3.8h, v28.8h, v30.8h
        zip1    v12.16b, v26.16b, v27.16b
        zip2    v11.8h, v10.8h, v12.8h
        zip1    v10.8h, v10.8h, v12.8h
        ldp     q20, q21, [x3]
        ldp     q26, q27, [x3]
        ldp     q28, q29, [x21, #0]
        sdot    v20.4s, v28.16b, v4.16b
        sdot    v21.4s, v29.16b, v5.16b
        ldp     q30, q31, [x21, #32]
        sdot    v26.4s, v30.16b, v4.16b
        sdot    v27.4s, v31.16b, v5.16b
        ldp     q28, q29, [x21, #64]
        sdot    v20.4s, v28.16b, v6.16b
        sdot    v21.4s, v29.16b, v7.16b
        ldp     q30, q31, [x21, #96]
        sdot    v26.4s, v30.16b, v6.16b
        sdot    v27.4s, v31.16b, v7.16b
        ldp     q28, q29, [x21, #128]
        sdot    v20.4s, v28.16b, v8.16b
        sdot    v21.4s, v29.16b, v9.16b
        ldp     q30, q31, [x21, #160]
        sdot    v26.4s, v30.16b, v8.16b
        sdot    v27.4s, v31.16b, v9.16b
        ldp     q28, q29, [x21, #192]
        sdot    v20.4s, v28.16b, v0.16b
        sdot    v21.4s, v29.16b, v1.16b
        ldp     q30, q31, [x21, #224]
        sdot    v26.4s, v30.16b, v0.16b
        sdot    v27.4s, v31.16b, v1.16b
        ldp     q28, q29, [x21, #256]
        sdot    v20.4s, v28.16b, v2.16b
        sdot    v21.4s, v29.16b, v3.16b
        ldp     q30, q31, [x21, #288]
        sdot    v26.4s, v30.16b, v2.16b
        sdot    v27.4s, v31.16b, v3.16b
        ldp     q28, q29, [x21, #320]
        sdot    v20.4s, v28.16b, v14.16b
        sdot    v21.4s, v29.16b, v15.16b
        ldp     q30, q31, [x21, #352]
        sdot    v26.4s, v30.16b, v14.16b
        sdot    v27.4s, v31.16b, v15.16b
        ldp     q28, q29, [x21, #384]
        sdot    v20.4s, v28.16b, v18.16b
        sdot    v21.4s, v29.16b, v19.16b
        ldp     q30, q31, [x21, #416]
        sdot    v26.4s, v30.16b, v18.16b
        sdot    v27.4s, v31.16b, v19.16b
        ldp     q28, q29, [x21, #448]
        sdot    v20.4s, v28.16b, v10.16b
        sdot    v21.4s, v29.16b, v11.16b
        ldp     q30, q31, [x21, #480]
        sdot    v26.4s, v30.16b, v10.16b
        sdot    v27.4s, v31.16b, v11.16b
        fsub    v26.4s, v26.4s, v24.4s
        fsub    v27.4s, v27.4s, v24.4s
        fsub    v20.4s, v20.4s, v24.4s
        fsub    v21.4s, v21.4s, v24.4s
        ldp     q30, q31, [x3, #32]
        ldp     q28, q29, [x3, #32]
        fmla    v30.4s, v26.4s, v22.4s
        fmla    v31.4s, v27.4s, v23.4s
        fmla    v28.4s, v20.4s, v22.4s
        fmla    v29.4s, v21.4s, v23.4s
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
        add     x5, x5, x4
        subs    x12, x12, #1
        b.eq    92f
23:
        ldr     d26, [x19, x5]
        ldr     d27, [x20, x5]
        ldr     d28, [x6, x5]
        ldr     d29, [x7, x5]
        ldr     d30, [x8, x5]
        ldr     d31, [x9, x5]
        zip1    v28.16b, v28.16b, v29.16b
        zip1    v30.16b, v30.16b, v31.16b
        zip1    v4.8h, v28.8h, v30.8h
        zip2    v5.8h, v28.8h, v30.8h
        zip1    v14.16b, v26.16b, v27.16b
        zip2    v13.8h, v12.8h, v14.8h
        zip1    v12.8h, v12.8h, v14.8h
        ldp     q20, q21, [x3]
        ldp     q26, q27, [x3]
        ldp     q28, q29, [x21, #0]
        sdot    v20.4s, v28.16b, v6.16b
        sdot    v21.4s, v29.16b, v7.16b
        ldp     q30, q31, [x21, #32]
        sdot    v26.4s, v30.16b, v6.16b
        sdot    v27.4s, v31.16b, v7.16b
        ldp     q28, q29, [x21, #64]
        sdot    v20.4s, v28.16b, v8.16b
        sdot    v21.4s, v29.16b, v9.16b
        ldp     q30, q31, [x21, #96]
        sdot    v26.4s, v30.16b, v8.16b
        sdot    v27.4s, v31.16b, v9.16b
        ldp     q28, q29, [x21, #128]
        sdot    v20.4s, v28.16b, v0.16b
        sdot    v21.4s, v29.16b, v1.16b
        ldp     q30, q31, [x21, #160]
        sdot    v26.4s, v30.16b, v0.16b
        sdot    v27.4s, v31.16b, v1.16b
        ldp     q28, q29, [x21, #192]
        sdot    v20.4s, v28.16b, v2.16b
        sdot    v21.4s, v29.16b, v3.16b
        ldp     q30, q31, [x21, #224]
        sdot    v26.4s, v30.16b, v2.16b
        sdot    v27.4s, v31.16b, v3.16b
        ldp     q28, q29, [x21, #256]
        sdot    v20.4s, v28.16b, v4.16b
        sdot    v21.4s, v29.16b, v5.16b
        ldp     q30, q31, [x21, #288]
        sdot    v26.4s, v30.16b, v4.16b
        sdot    v27.4s, v31.16b, v5.16b
        ldp     q28, q29, [x21, #320]
        sdot    v20.4s, v28.16b, v16.16b
        sdot    v21.4s, v29.16b, v17.16b
        ldp     q30, q31, [x21, #352]
        sdot    v26.4s, v30.16b, v16.16b
        sdot    v27.4s, v31.16b, v17.16b
        ldp     q28, q29, [x21, #384]
        sdot    v20.4s, v28.16b, v10.16b
        sdot    v21.4s, v29.16b, v11.16b
        ldp     q30, q31, [x21, #416]
        sdot    v26.4s, v30.16b, v10.16b
        sdot    v27.4s, v31.16b, v11.16b
        ldp     q28, q29, [x21, #448]
        sdot    v20.4s, v28.16b, v12.16b
        sdot    v21.4s, v29.16b, v13.16b
        ldp     q30, q31, [x21, #480]
        sdot    v26.4s, v30.16b, v12.16b
        sdot    v27.4s, v31.16b, v13.16b
        fsub    v26.4s, v26.4s, v24.4s
        fsub    v27.4s, v27.4s, v24.4s
        fsub    v20.4s, v20.4s, v24.4s
        fsub    v21.4s, v21.4s, v24.4s
        ldp     q30, q31, [x3, #32]
        ldp     q28, q29, [x3, #32]
        fmla    v30.4s, v26.4s, v22.4s
        fmla    v31.4s, v27.4s, v23.4s
        fmla    v28.4s, v20.4s, v22.4s
        fmla    v29.4s, v21.4s, v23.4s
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
        add     x5, x5, x4
        subs    x12, x12, #1
        b.eq    93f
24:
        ldr     d26, [x19, x5]
        ldr     d27, [x20, x5]
        ldr     d28, [x6, x5]
        ldr     d29, [x7, x5]
        ldr     d30, [x8, x5]
        ldr     d31, [x9, x5]
        zip1    v28.16b, v28.16b, v29.16b
        zip1    v30.16b, v30.16b, v31.16b
        zip1    v6.8h, v28.8h, v30.8h
        zip2    v7.8h, v28.8h, v30.8h
        zip1    v16.16b, v26.16b, v27.16b
        zip2    v15.8h, v14.8h, v16.8h
        zip1    v14.8h, v14.8h, v16.8h
        ldp     q20, q21, [x3]
        ldp     q26, q27, [x3]
        ldp     q28, q29, [x21, #0]
        sdot    v20.4s, v28.16b, v8.16b
        sdot    v21.4s, v29.16b, v9.16b
        ldp     q30, q31, [x21, #32]
        sdot    v26.4s, v30.16b, v8.16b
        sdot    v27.4s, v31.16b, v9.16b
        ldp     q28, q29, [x21, #64]
        sdot    v20.4s, v28.16b, v0.16b
        sdot    v21.4s, v29.16b, v1.16b
        ldp     q30, q31, [x21, #96]
        sdot    v26.4s, v30.16b, v0.16b
        sdot    v27.4s, v31.16b, v1.16b
        ldp     q28, q29, [x21, #128]
        sdot    v20.4s, v28.16b, v2.16b
        sdot    v21.4s, v29.16b, v3.16b
        ldp     q30, q31, [x21, #160]
        sdot    v26.4s, v30.16b, v2.16b
        sdot    v27.4s, v31.16b, v3.16b
        ldp     q28, q29, [x21, #192]
        sdot    v20.4s, v28.16b, v4.16b
        sdot    v21.4s, v29.16b, v5.16b
        ldp     q30, q31, [x21, #224]
        sdot    v26.4s, v30.16b, v4.16b
        sdot    v27.4s, v31.16b, v5.16b
        ldp     q28, q29, [x21, #256]
        sdot    v20.4s, v28.16b, v6.16b
        sdot    v21.4s, v29.16b, v7.16b
        ldp     q30, q31, [x21, #288]
        sdot    v26.4s, v30.16b, v6.16b
        sdot    v27.4s, v31.16b, v7.16b
        ldp     q28, q29, [x21, #320]
        sdot    v20.4s, v28.16b, v18.16b
        sdot    v21.4s, v29.16b, v19.16b
        ldp     q30, q31, [x21, #352]
        sdot    v26.4s, v30.16b, v18.16b
        sdot    v27.4s, v31.16b, v19.16b
        ldp     q28, q29, [x21, #384]
        sdot    v20.4s, v28.16b, v12.16b
        sdot    v21.4s, v29.16b, v13.16b
        ldp     q30, q31, [x21, #416]
        sdot    v26.4s, v30.16b, v12.16b
        sdot    v27.4s, v31.16b, v13.16b
        ldp     q28, q29, [x21, #448]
        sdot    v20.4s, v28.16b, v14.16b
        sdot    v21.4s, v29.16b, v15.16b
        ldp     q30, q31, [x21, #480]
        sdot    v26.4s, v30.16b, v14.16b
        sdot    v27.4s, v31.16b, v15.16b
        fsub    v26.4s, v26.4s, v24.4s
        fsub    v27.4s, v27.4s, v24.4s
        fsub    v20.4s, v20.4s, v24.4s
        fsub    v21.4s, v21.4s, v24.4s
        ldp     q30, q31, [x3, #32]
        ldp     q28, q29, [x3, #32]
        fmla    v30.4s, v26.4s, v22.4s
        fmla    v31.4s, v27.4s, v23.4s
        fmla    v28.4s, v20.4s, v22.4s
        fmla    v29.4s, v21.4s, v23.4s
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
        add     x5, x5, x4
        subs    x12, x12, #1
        b.ne    20b
94:
        cbz     x13, 99f
        mov     x12, #1
        sub     x13, x13, #1
        sub     x6, x14, x5
        sub     x7, x14, x5
        sub     x8, x14, x5
        sub     x9, x14, x5
        sub     x19, x14, x5
        sub     x20, x14, x5
        b       20b
90:
        cbz     x13, 99f
        mov     x12, #1
        sub     x13, x13, #1
        sub     x6, x14, x5
        sub     x7, x14, x5
        sub     x8, x14, x5
        sub     x9, x14, x5
        sub     x19, x14, x5
        sub     x20, x14, x5
        b       21b
91:
        cbz     x13, 99f
        mov     x12, #1
        sub     x13, x13, #1
        sub     x6, x14, x5
        sub     x7, x14, x5
        sub     x8, x14, x5
        sub     x9, x14, x5
        sub     x19, x14, x5
        sub     x20, x14, x5
        b       22b
92:
        cbz     x13, 99f
        mov     x12, #1
        sub     x13, x13, #1
        sub     x6, x14, x5
        sub     x7, x14, x5
        sub     x8, x14, x5
        sub     x9, x14, x5
        sub     x19, x14, x5
        sub     x20, x14, x5
        b       23b
93:
        cbz     x13, 99f
        mov     x12, #1
        sub     x13, x13, #1
        sub     x6, x14, x5
        sub     x7, x14, x5
        sub     x8, x14, x5
        sub     x9, x14, x5
        sub     x19, x14, x5
        sub     x20, x14, x5
        b       24b
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
        ldp     x19, x20, [sp, #64]
        .cfi_restore x19
        .cfi_restore x20
        ldp     x21, x22, [sp, #80]
        .cfi_restore x21
        .cfi_restore x22
        ldp     d8, d9, [sp], #96
        .cfi_restore d8
        .cfi_restore d9
        .cfi_def_cfa_offset 0
        ret
        .cfi_restore_state
        .cfi_endproc
        .size   dgms_dwconv5x5_2x8c4, . - dgms_dwconv5x5_2x8c4

        .section .note.gnu.property, "a"
        .p2align 3
        .word   4, 16, 5
        .asciz  "GNU"
        .word   0xc0000000, 4, 1, 0

        .section .note.GNU-stack, "", %progbits
