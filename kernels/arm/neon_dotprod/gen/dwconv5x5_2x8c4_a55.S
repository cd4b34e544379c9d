// Written by scripts/arm/dwconv.py, which also says what the routines do. Not to be edited.
        .arch   armv8.2-a+dotprod
        .text

// Any zero point and limits.
        .globl  dgms_dwconv5x5_2x8c4_a55_general
        .hidden dgms_dwconv5x5_2x8c4_a55_general
        .type   dgms_dwconv5x5_2x8c4_a55_general, %function
        .p2align 5
dgms_dwconv5x5_2x8c4_a55_general:
        .cfi_startproc
        hint    #34
        stp     d8, d9, [sp, #-144]!
        .cfi_def_cfa_offset 144
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
        stp     x28, x27, [sp, #128]
        .cfi_rel_offset x28, 128
        .cfi_rel_offset x27, 136
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
        ldr     d8, [x6, x5]
        ldr     d9, [x7, x5]
        ldr     d1, [x8, x5]
        ldr     d0, [x9, x5]
        zip1    v8.16b, v8.16b, v9.16b
        ldr     d9, [x20, x5]
        zip1    v1.16b, v1.16b, v0.16b
        zip1    v0.8h, v8.8h, v1.8h
        zip2    v1.8h, v8.8h, v1.8h
        ldr     d8, [x19, x5]
        zip1    v8.16b, v8.16b, v9.16b
        add     x5, x5, x4
        b       12f
11:
        ldr     q0, [x14]
        ldr     q1, [x14]
        ldr     q8, [x14]
12:
        cmp     x17, #2
        b.hs    13f
        ldr     d10, [x6, x5]
        ldr     d11, [x7, x5]
        ldr     d3, [x8, x5]
        ldr     d2, [x9, x5]
        zip1    v10.16b, v10.16b, v11.16b
        ldr     d11, [x20, x5]
        zip1    v3.16b, v3.16b, v2.16b
        zip1    v2.8h, v10.8h, v3.8h
        zip2    v3.8h, v10.8h, v3.8h
        ldr     d10, [x19, x5]
        zip1    v10.16b, v10.16b, v11.16b
        add     x5, x5, x4
        b       14f
13:
        ldr     q2, [x14]
        ldr     q3, [x14]
        ldr     q10, [x14]
14:
        zip2    v9.8h, v8.8h, v10.8h
        zip1    v8.8h, v8.8h, v10.8h
        cmp     x17, #3
        b.hs    15f
        ldr     d12, [x6, x5]
        ldr     d13, [x7, x5]
        ldr     d5, [x8, x5]
        ldr     d4, [x9, x5]
        zip1    v12.16b, v12.16b, v13.16b
        ldr     d13, [x20, x5]
        zip1    v5.16b, v5.16b, v4.16b
        zip1    v4.8h, v12.8h, v5.8h
        zip2    v5.8h, v12.8h, v5.8h
        ldr     d12, [x19, x5]
        zip1    v12.16b, v12.16b, v13.16b
        add     x5, x5, x4
        b       16f
15:
        ldr     q4, [x14]
        ldr     q5, [x14]
        ldr     q12, [x14]
16:
        zip2    v11.8h, v10.8h, v12.8h
        zip1    v10.8h, v10.8h, v12.8h
        cmp     x17, #4
        b.hs    17f
        ldr     d14, [x6, x5]
        ldr     d15, [x7, x5]
        ldr     d7, [x8, x5]
        ldr     d6, [x9, x5]
        zip1    v14.16b, v14.16b, v15.16b
        ldr     d15, [x20, x5]
        zip1    v7.16b, v7.16b, v6.16b
        zip1    v6.8h, v14.8h, v7.8h
        zip2    v7.8h, v14.8h, v7.8h
        ldr     d14, [x19, x5]
        zip1    v14.16b, v14.16b, v15.16b
        add     x5, x5, x4
        b       18f
17:
        ldr     q6, [x14]
        ldr     q7, [x14]
        ldr     q14, [x14]
18:
        zip2    v13.8h, v12.8h, v14.8h
        zip1    v12.8h, v12.8h, v14.8h
        add     x22, x5, x4
        ldr     x17, [x3, #8]
        ldr     d16, [x3, #0]
        ldr     x28, [x3, #24]
        ldr     d17, [x3, #16]
        ins     v16.d[1], x17
        mov     v18.16b, v16.16b
        ins     v17.d[1], x28
        mov     v20.16b, v16.16b
        mov     v19.16b, v17.16b
        mov     v21.16b, v17.16b
        mov     v26.16b, v16.16b
        mov     v27.16b, v17.16b
        subs    x12, x12, #2
        b.lo    90f
20:
        ldr     x17, [x21, #328]
        subs    x12, x12, #2
        ldr     d28, [x21, #320]
        ldr     d30, [x21, #352]
        ldr     x28, [x21, #344]
        ins     v28.d[1], x17
        ldr     x17, [x21, #360]
        ldr     d29, [x21, #336]
        sdot    v16.4s, v28.16b, v8.16b
        ldr     d31, [x21, #368]
        sdot    v20.4s, v28.16b, v10.16b
        ins     v30.d[1], x17
        ldr     x17, [x21, #8]
        ins     v29.d[1], x28
        sdot    v18.4s, v30.16b, v8.16b
        ldr     d28, [x21, #0]
        sdot    v26.4s, v30.16b, v10.16b
        ldr     x28, [x21, #376]
        sdot    v17.4s, v29.16b, v9.16b
        ldr     d30, [x21, #32]
        sdot    v21.4s, v29.16b, v11.16b
        ins     v28.d[1], x17
        ldr     x17, [x21, #40]
        ins     v31.d[1], x28
        sdot    v16.4s, v28.16b, v0.16b
        ldr     x28, [x21, #24]
        sdot    v20.4s, v28.16b, v2.16b
        ldr     d29, [x21, #16]
        sdot    v19.4s, v31.16b, v9.16b
        ins     v30.d[1], x17
        sdot    v27.4s, v31.16b, v11.16b
        ldr     x17, [x21, #72]
        sdot    v18.4s, v30.16b, v0.16b
        ldr     d28, [x21, #64]
        sdot    v26.4s, v30.16b, v2.16b
        ins     v29.d[1], x28
        ldr     x28, [x21, #56]
        sdot    v17.4s, v29.16b, v1.16b
        ldr     d31, [x21, #48]
        sdot    v21.4s, v29.16b, v3.16b
        ins     v28.d[1], x17
        ldr     x17, [x21, #104]
        sdot    v16.4s, v28.16b, v2.16b
        ldr     d30, [x21, #96]
        sdot    v20.4s, v28.16b, v4.16b
        ins     v31.d[1], x28
        ldr     x28, [x21, #88]
        sdot    v19.4s, v31.16b, v1.16b
        ldr     d29, [x21, #80]
        sdot    v27.4s, v31.16b, v3.16b
        ldr     d8, [x6, x5]
        ldr     d9, [x7, x5]
        ins     v30.d[1], x17
        ldr     d1, [x8, x5]
        ins     v29.d[1], x28
        sdot    v18.4s, v30.16b, v2.16b
        ldr     d0, [x9, x5]
        zip1    v8.16b, v8.16b, v9.16b
        ldr     x17, [x21, #136]
        sdot    v26.4s, v30.16b, v4.16b
        ldr     d28, [x21, #128]
        zip1    v1.16b, v1.16b, v0.16b
        ldr     x28, [x21, #120]
        sdot    v17.4s, v29.16b, v3.16b
        ldr     d31, [x21, #112]
        sdot    v21.4s, v29.16b, v5.16b
        ins     v28.d[1], x17
        zip1    v0.8h, v8.8h, v1.8h
        ldr     x17, [x21, #168]
        zip2    v1.8h, v8.8h, v1.8h
        ldr     d30, [x21, #160]
        sdot    v16.4s, v28.16b, v4.16b
        ins     v31.d[1], x28
        sdot    v20.4s, v28.16b, v6.16b
        ldr     x28, [x21, #152]
        sdot    v19.4s, v31.16b, v3.16b
        ldr     d29, [x21, #144]
        sdot    v27.4s, v31.16b, v5.16b
        ldr     d8, [x19, x5]
        ldr     d9, [x20, x5]
        ins     v30.d[1], x17
        ldr     d10, [x6, x22]
        ins     v29.d[1], x28
        sdot    v18.4s, v30.16b, v4.16b
        ldr     d11, [x7, x22]
        zip1    v8.16b, v8.16b, v9.16b
        ldr     d3, [x8, x22]
        sdot    v26.4s, v30.16b, v6.16b
        ldr     d2, [x9, x22]
        zip1    v10.16b, v10.16b, v11.16b
        ldr     x17, [x21, #392]
        zip2    v15.8h, v14.8h, v8.8h
        ldr     d28, [x21, #384]
        zip1    v3.16b, v3.16b, v2.16b
        ldr     x28, [x21, #184]
        zip1    v14.8h, v14.8h, v8.8h
        ldr     d31, [x21, #176]
        sdot    v17.4s, v29.16b, v5.16b
        ins     v28.d[1], x17
        sdot    v21.4s, v29.16b, v7.16b
        ldr     x17, [x21, #424]
        zip1    v2.8h, v10.8h, v3.8h
        ldr     d30, [x21, #416]
        zip2    v3.8h, v10.8h, v3.8h
        ins     v31.d[1], x28
        sdot    v16.4s, v28.16b, v12.16b
        ldr     x28, [x21, #408]
        sdot    v20.4s, v28.16b, v14.16b
        ldr     d29, [x21, #400]
        sdot    v19.4s, v31.16b, v5.16b
        ldr     d10, [x19, x22]
        sdot    v27.4s, v31.16b, v7.16b
        ldr     d11, [x20, x22]
        ins     v30.d[1], x17
        ldr     x17, [x21, #456]
        ldr     d28, [x21, #448]
        ins     v29.d[1], x28
        zip1    v10.16b, v10.16b, v11.16b
        ldr     x28, [x21, #440]
        sdot    v18.4s, v30.16b, v12.16b
        ldr     d31, [x21, #432]
        sdot    v26.4s, v30.16b, v14.16b
        ins     v28.d[1], x17
        zip2    v9.8h, v8.8h, v10.8h
        ldr     x17, [x21, #488]
        zip1    v8.8h, v8.8h, v10.8h
        ldr     d30, [x21, #480]
        sdot    v17.4s, v29.16b, v13.16b
        ins     v31.d[1], x28
        sdot    v21.4s, v29.16b, v15.16b
        ldr     x28, [x21, #472]
        sdot    v16.4s, v28.16b, v14.16b
        ldr     d29, [x21, #464]
        sdot    v20.4s, v28.16b, v8.16b
        ins     v30.d[1], x17
        sdot    v19.4s, v31.16b, v13.16b
        ldr     x17, [x21, #200]
        sdot    v27.4s, v31.16b, v15.16b
        ldr     d28, [x21, #192]
        sdot    v18.4s, v30.16b, v14.16b
        ins     v29.d[1], x28
        sdot    v26.4s, v30.16b, v8.16b
        ldr     x28, [x21, #504]
        sdot    v17.4s, v29.16b, v15.16b
        ldr     d31, [x21, #496]
        sdot    v21.4s, v29.16b, v9.16b
        ins     v28.d[1], x17
        ldr     x17, [x21, #232]
        sdot    v16.4s, v28.16b, v6.16b
        ldr     d30, [x21, #224]
        sdot    v20.4s, v28.16b, v0.16b
        ins     v31.d[1], x28
        ldr     x28, [x21, #216]
        sdot    v19.4s, v31.16b, v15.16b
        ldr     d29, [x21, #208]
        sdot    v27.4s, v31.16b, v9.16b
        ins     v30.d[1], x17
        ldr     x17, [x21, #264]
        sdot    v18.4s, v30.16b, v6.16b
        ldr     d28, [x21, #256]
        sdot    v26.4s, v30.16b, v0.16b
        ins     v29.d[1], x28
        ldr     x28, [x21, #248]
        sdot    v17.4s, v29.16b, v7.16b
        ldr     d31, [x21, #240]
        sdot    v21.4s, v29.16b, v1.16b
        ins     v28.d[1], x17
        ldr     x17, [x21, #296]
        sdot    v20.4s, v28.16b, v2.16b
        ldr     d30, [x21, #288]
        sdot    v16.4s, v28.16b, v0.16b
        ins     v31.d[1], x28
        ldr     x28, [x21, #280]
        ins     v28.d[0], x23
        sdot    v19.4s, v31.16b, v7.16b
        ldr     d29, [x21, #272]
        sdot    v27.4s, v31.16b, v1.16b
        ins     v30.d[1], x17
        fsub    v20.4s, v20.4s, v24.4s
        ldr     d31, [x21, #304]
        sdot    v26.4s, v30.16b, v2.16b
        ins     v29.d[1], x28
        sdot    v18.4s, v30.16b, v0.16b
        ldr     x28, [x21, #312]
        sdot    v21.4s, v29.16b, v3.16b
        ins     v30.d[0], x23
        sdot    v17.4s, v29.16b, v1.16b
        ins     v28.d[1], x24
        fsub    v26.4s, v26.4s, v24.4s
        ins     v31.d[1], x28
        fmla    v28.4s, v20.4s, v22.4s
        ins     v30.d[1], x24
        sdot    v27.4s, v31.16b, v3.16b
        ins     v29.d[0], x25
        sdot    v19.4s, v31.16b, v1.16b
        ins     v31.d[0], x25
        fmla    v30.4s, v26.4s, v22.4s
        ins     v26.d[0], x23
        fsub    v21.4s, v21.4s, v24.4s
        ins     v20.d[0], x23
        fsub    v27.4s, v27.4s, v24.4s
        ins     v31.d[1], x26
        fsub    v18.4s, v18.4s, v24.4s
        ins     v29.d[1], x26
        fsub    v16.4s, v16.4s, v24.4s
        ins     v26.d[1], x24
        fmla    v29.4s, v21.4s, v23.4s
        ins     v20.d[1], x24
        fmla    v31.4s, v27.4s, v23.4s
        ins     v27.d[0], x25
        fsub    v19.4s, v19.4s, v24.4s
        ins     v21.d[0], x25
        fmla    v26.4s, v18.4s, v22.4s
        ins     v27.d[1], x26
        fsub    v17.4s, v17.4s, v24.4s
        ins     v21.d[1], x26
        fmla    v20.4s, v16.4s, v22.4s
        ldr     x17, [x3, #8]
        fadd    v30.4s, v30.4s, v24.4s
        ldr     d16, [x3, #0]
        fadd    v28.4s, v28.4s, v24.4s
        ldr     x28, [x3, #24]
        fmla    v27.4s, v19.4s, v23.4s
        fadd    v26.4s, v26.4s, v24.4s
        ins     v16.d[1], x17
        fmla    v21.4s, v17.4s, v23.4s
        ldr     d17, [x3, #16]
        fadd    v20.4s, v20.4s, v24.4s
        fadd    v31.4s, v31.4s, v24.4s
        sub     v30.4s, v30.4s, v25.4s
        ins     v17.d[1], x28
        fadd    v29.4s, v29.4s, v24.4s
        sub     v28.4s, v28.4s, v25.4s
        fadd    v27.4s, v27.4s, v24.4s
        sub     v26.4s, v26.4s, v25.4s
        fadd    v21.4s, v21.4s, v24.4s
        sub     v20.4s, v20.4s, v25.4s
        sqxtn   v30.4h, v30.4s
        sqxtn   v28.4h, v28.4s
        sqxtn   v26.4h, v26.4s
        sqxtn   v20.4h, v20.4s
        sub     v31.4s, v31.4s, v25.4s
        sub     v29.4s, v29.4s, v25.4s
        sub     v27.4s, v27.4s, v25.4s
        sub     v21.4s, v21.4s, v25.4s
        sqxtn2  v30.8h, v31.4s
        ldr     d31, [x3, #112]
        sqxtn2  v28.8h, v29.4s
        ldr     d29, [x3, #112]
        sqxtn2  v26.8h, v27.4s
        ldr     d27, [x3, #112]
        sqxtn2  v20.8h, v21.4s
        ldr     d21, [x3, #112]
        sqxtn   v30.8b, v30.8h
        sqxtn   v28.8b, v28.8h
        sqxtn   v26.8b, v26.8h
        sqxtn   v20.8b, v20.8h
        mov     v18.16b, v16.16b
        mov     v19.16b, v17.16b
        smax    v30.8b, v30.8b, v31.8b
        smax    v28.8b, v28.8b, v29.8b
        smax    v26.8b, v26.8b, v27.8b
        smax    v20.8b, v20.8b, v21.8b
        ldr     d31, [x3, #128]
        ldr     d29, [x3, #128]
        ldr     d27, [x3, #128]
        ldr     d21, [x3, #128]
        smin    v30.8b, v30.8b, v31.8b
        smin    v28.8b, v28.8b, v29.8b
        smin    v26.8b, v26.8b, v27.8b
        mov     v27.16b, v17.16b
        str     d30, [x11, x22]
        smin    v20.8b, v20.8b, v21.8b
        str     d28, [x10, x22]
        mov     v21.16b, v17.16b
        str     d26, [x11, x5]
        mov     v26.16b, v16.16b
        str     d20, [x10, x5]
        add     x5, x22, x4
        mov     v20.16b, v16.16b
        add     x22, x5, x4
        b.lo    91f
        ldr     x17, [x21, #328]
        subs    x12, x12, #2
        ldr     d28, [x21, #320]
        ldr     d30, [x21, #352]
        ldr     x28, [x21, #344]
        ins     v28.d[1], x17
        ldr     x17, [x21, #360]
        ldr     d29, [x21, #336]
        sdot    v16.4s, v28.16b, v12.16b
        ldr     d31, [x21, #368]
        sdot    v20.4s, v28.16b, v14.16b
        ins     v30.d[1], x17
        ldr     x17, [x21, #8]
        ins     v29.d[1], x28
        sdot    v18.4s, v30.16b, v12.16b
        ldr     d28, [x21, #0]
        sdot    v26.4s, v30.16b, v14.16b
        ldr     x28, [x21, #376]
        sdot    v17.4s, v29.16b, v13.16b
        ldr     d30, [x21, #32]
        sdot    v21.4s, v29.16b, v15.16b
        ins     v28.d[1], x17
        ldr     x17, [x21, #40]
        ins     v31.d[1], x28
        sdot    v16.4s, v28.16b, v4.16b
        ldr     x28, [x21, #24]
        sdot    v20.4s, v28.16b, v6.16b
        ldr     d29, [x21, #16]
        sdot    v19.4s, v31.16b, v13.16b
        ins     v30.d[1], x17
        sdot    v27.4s, v31.16b, v15.16b
        ldr     x17, [x21, #72]
        sdot    v18.4s, v30.16b, v4.16b
        ldr     d28, [x21, #64]
        sdot    v26.4s, v30.16b, v6.16b
        ins     v29.d[1], x28
        ldr     x28, [x21, #56]
        sdot    v17.4s, v29.16b, v5.16b
        ldr     d31, [x21, #48]
        sdot    v21.4s, v29.16b, v7.16b
        ins     v28.d[1], x17
        ldr     x17, [x21, #104]
        sdot    v16.4s, v28.16b, v6.16b
        ldr     d30, [x21, #96]
        sdot    v20.4s, v28.16b, v0.16b
        ins     v31.d[1], x28
        ldr     x28, [x21, #88]
        sdot    v19.4s, v31.16b, v5.16b
        ldr     d29, [x21, #80]
        sdot    v27.4s, v31.16b, v7.16b
        ldr     d12, [x6, x5]
        ldr     d13, [x7, x5]
        ins     v30.d[1], x17
        ldr     d5, [x8, x5]
        ins     v29.d[1], x28
        sdot    v18.4s, v30.16b, v6.16b
        ldr     d4, [x9, x5]
        zip1    v12.16b, v12.16b, v13.16b
        ldr     x17, [x21, #136]
        sdot    v26.4s, v30.16b, v0.16b
        ldr     d28, [x21, #128]
        zip1    v5.16b, v5.16b, v4.16b
        ldr     x28, [x21, #120]
        sdot    v17.4s, v29.16b, v7.16b
        ldr     d31, [x21, #112]
        sdot    v21.4s, v29.16b, v1.16b
        ins     v28.d[1], x17
        zip1    v4.8h, v12.8h, v5.8h
        ldr     x17, [x21, #168]
        zip2    v5.8h, v12.8h, v5.8h
        ldr     d30, [x21, #160]
        sdot    v16.4s, v28.16b, v0.16b
        ins     v31.d[1], x28
        sdot    v20.4s, v28.16b, v2.16b
        ldr     x28, [x21, #152]
        sdot    v19.4s, v31.16b, v7.16b
        ldr     d29, [x21, #144]
        sdot    v27.4s, v31.16b, v1.16b
        ldr     d12, [x19, x5]
        ldr     d13, [x20, x5]
        ins     v30.d[1], x17
        ldr     d14, [x6, x22]
        ins     v29.d[1], x28
        sdot    v18.4s, v30.16b, v0.16b
        ldr     d15, [x7, x22]
        zip1    v12.16b, v12.16b, v13.16b
        ldr     d7, [x8, x22]
        sdot    v26.4s, v30.16b, v2.16b
        ldr     d6, [x9, x22]
        zip1    v14.16b, v14.16b, v15.16b
        ldr     x17, [x21, #392]
        zip2    v11.8h, v10.8h, v12.8h
        ldr     d28, [x21, #384]
        zip1    v7.16b, v7.16b, v6.16b
        ldr     x28, [x21, #184]
        zip1    v10.8h, v10.8h, v12.8h
        ldr     d31, [x21, #176]
        sdot    v17.4s, v29.16b, v1.16b
        ins     v28.d[1], x17
        sdot    v21.4s, v29.16b, v3.16b
        ldr     x17, [x21, #424]
        zip1    v6.8h, v14.8h, v7.8h
        ldr     d30, [x21, #416]
        zip2    v7.8h, v14.8h, v7.8h
        ins     v31.d[1], x28
        sdot    v16.4s, v28.16b, v8.16b
        ldr     x28, [x21, #408]
        sdot    v20.4s, v28.16b, v10.16b
        ldr     d29, [x21, #400]
        sdot    v19.4s, v31.16b, v1.16b
        ldr     d14, [x19, x22]
        sdot    v27.4s, v31.16b, v3.16b
        ldr     d15, [x20, x22]
        ins     v30.d[1], x17
        ldr     x17, [x21, #456]
        ldr     d28, [x21, #448]
        ins     v29.d[1], x28
        zip1    v14.16b, v14.16b, v15.16b
        ldr     x28, [x21, #440]
        sdot    v18.4s, v30.16b, v8.16b
        ldr     d31, [x21, #432]
        sdot    v26.4s, v30.16b, v10.16b
        ins     v28.d[1], x17
        zip2    v13.8h, v12.8h, v14.8h
        ldr     x17, [x21, #488]
        zip1    v12.8h, v12.8h, v14.8h
        ldr     d30, [x21, #480]
        sdot    v17.4s, v29.16b, v9.16b
        ins     v31.d[1], x28
        sdot    v21.4s, v29.16b, v11.16b
        ldr     x28, [x21, #472]
        sdot    v16.4s, v28.16b, v10.16b
        ldr     d29, [x21, #464]
        sdot    v20.4s, v28.16b, v12.16b
        ins     v30.d[1], x17
        sdot    v19.4s, v31.16b, v9.16b
        ldr     x17, [x21, #200]
        sdot    v27.4s, v31.16b, v11.16b
        ldr     d28, [x21, #192]
        sdot    v18.4s, v30.16b, v10.16b
        ins     v29.d[1], x28
        sdot    v26.4s, v30.16b, v12.16b
        ldr     x28, [x21, #504]
        sdot    v17.4s, v29.16b, v11.16b
        ldr     d31, [x21, #496]
        sdot    v21.4s, v29.16b, v13.16b
        ins     v28.d[1], x17
        ldr     x17, [x21, #232]
        sdot    v16.4s, v28.16b, v2.16b
        ldr     d30, [x21, #224]
        sdot    v20.4s, v28.16b, v4.16b
        ins     v31.d[1], x28
        ldr     x28, [x21, #216]
        sdot    v19.4s, v31.16b, v11.16b
        ldr     d29, [x21, #208]
        sdot    v27.4s, v31.16b, v13.16b
        ins     v30.d[1], x17
        ldr     x17, [x21, #264]
        sdot    v18.4s, v30.16b, v2.16b
        ldr     d28, [x21, #256]
        sdot    v26.4s, v30.16b, v4.16b
        ins     v29.d[1], x28
        ldr     x28, [x21, #248]
        sdot    v17.4s, v29.16b, v3.16b
        ldr     d31, [x21, #240]
        sdot    v21.4s, v29.16b, v5.16b
        ins     v28.d[1], x17
        ldr     x17, [x21, #296]
        sdot    v20.4s, v28.16b, v6.16b
        ldr     d30, [x21, #288]
        sdot    v16.4s, v28.16b, v4.16b
        ins     v31.d[1], x28
        ldr     x28, [x21, #280]
        ins     v28.d[0], x23
        sdot    v19.4s, v31.16b, v3.16b
        ldr     d29, [x21, #272]
        sdot    v27.4s, v31.16b, v5.16b
        ins     v30.d[1], x17
        fsub    v20.4s, v20.4s, v24.4s
        ldr     d31, [x21, #304]
        sdot    v26.4s, v30.16b, v6.16b
        ins     v29.d[1], x28
        sdot    v18.4s, v30.16b, v4.16b
        ldr     x28, [x21, #312]
        sdot    v21.4s, v29.16b, v7.16b
        ins     v30.d[0], x23
        sdot    v17.4s, v29.16b, v5.16b
        ins     v28.d[1], x24
        fsub    v26.4s, v26.4s, v24.4s
        ins     v31.d[1], x28
        fmla    v28.4s, v20.4s, v22.4s
        ins     v30.d[1], x24
        sdot    v27.4s, v31.16b, v7.16b
        ins     v29.d[0], x25
        sdot    v19.4s, v31.16b, v5.16b
        ins     v31.d[0], x25
        fmla    v30.4s, v26.4s, v22.4s
        ins     v26.d[0], x23
        fsub    v21.4s, v21.4s, v24.4s
        ins     v20.d[0], x23
        fsub    v27.4s, v27.4s, v24.4s
        ins     v31.d[1], x26
        fsub    v18.4s, v18.4s, v24.4s
        ins     v29.d[1], x26
        fsub    v16.4s, v16.4s, v24.4s
        ins     v26.d[1], x24
        fmla    v29.4s, v21.4s, v23.4s
        ins     v20.d[1], x24
        fmla    v31.4s, v27.4s, v23.4s
        ins     v27.d[0], x25
        fsub    v19.4s, v19.4s, v24.4s
        ins     v21.d[0], x25
        fmla    v26.4s, v18.4s, v22.4s
        ins     v27.d[1], x26
        fsub    v17.4s, v17.4s, v24.4s
        ins     v21.d[1], x26
        fmla    v20.4s, v16.4s, v22.4s
        ldr     x17, [x3, #8]
        fadd    v30.4s, v30.4s, v24.4s
        ldr     d16, [x3, #0]
        fadd    v28.4s, v28.4s, v24.4s
        ldr     x28, [x3, #24]
        fmla    v27.4s, v19.4s, v23.4s
        fadd    v26.4s, v26.4s, v24.4s
        ins     v16.d[1], x17
        fmla    v21.4s, v17.4s, v23.4s
        ldr     d17, [x3, #16]
        fadd    v20.4s, v20.4s, v24.4s
        fadd    v31.4s, v31.4s, v24.4s
        sub     v30.4s, v30.4s, v25.4s
        ins     v17.d[1], x28
        fadd    v29.4s, v29.4s, v24.4s
        sub     v28.4s, v28.4s, v25.4s
        fadd    v27.4s, v27.4s, v24.4s
        sub     v26.4s, v26.4s, v25.4s
        fadd    v21.4s, v21.4s, v24.4s
        sub     v20.4s, v20.4s, v25.4s
        sqxtn   v30.4h, v30.4s
        sqxtn   v28.4h, v28.4s
        sqxtn   v26.4h, v26.4s
        sqxtn   v20.4h, v20.4s
        sub     v31.4s, v31.4s, v25.4s
        sub     v29.4s, v29.4s, v25.4s
        sub     v27.4s, v27.4s, v25.4s
        sub     v21.4s, v21.4s, v25.4s
        sqxtn2  v30.8h, v31.4s
        ldr     d31, [x3, #112]
        sqxtn2  v28.8h, v29.4s
        ldr     d29, [x3, #112]
        sqxtn2  v26.8h, v27.4s
        ldr     d27, [x3, #112]
        sqxtn2  v20.8h, v21.4s
        ldr     d21, [x3, #112]
        sqxtn   v30.8b, v30.8h
        sqxtn   v28.8b, v28.8h
        sqxtn   v26.8b, v26.8h
        sqxtn   v20.8b, v20.8h
        mov     v18.16b, v16.16b
        mov     v19.16b, v17.16b
        smax    v30.8b, v30.8b, v31.8b
        smax    v28.8b, v28.8b, v29.8b
        smax    v26.8b, v26.8b, v27.8b
        smax    v20.8b, v20.8b, v21.8b
        ldr     d31, [x3, #128]
        ldr     d29, [x3, #128]
        ldr     d27, [x3, #128]
        ldr     d21, [x3, #128]
        smin    v30.8b, v30.8b, v31.8b
        smin    v28.8b, v28.8b, v29.8b
        smin    v26.8b, v26.8b, v27.8b
        mov     v27.16b, v17.16b
        str     d30, [x11, x22]
        smin    v20.8b, v20.8b, v21.8b
        str     d28, [x10, x22]
        mov     v21.16b, v17.16b
        str     d26, [x11, x5]
        mov     v26.16b, v16.16b
        str     d20, [x10, x5]
        add     x5, x22, x4
        mov     v20.16b, v16.16b
        add     x22, x5, x4
        b.hs    20b
90:
        adds    x12, x12, #2
        add     x13, x13, x12
        b.ne    30f
        cbz     x13, 99f
80:
        sub     x6, x14, x5
        sub     x7, x14, x5
        sub     x8, x14, x5
        sub     x9, x14, x5
        sub     x19, x14, x5
        sub     x20, x14, x5
30:
        ldr     x17, [x21, #328]
        subs    x13, x13, #2
        ldr     d28, [x21, #320]
        csel    x22, x22, x5, ge
        ldr     d30, [x21, #352]
        ldr     x28, [x21, #344]
        ins     v28.d[1], x17
        ldr     x17, [x21, #360]
        ldr     d29, [x21, #336]
        sdot    v16.4s, v28.16b, v8.16b
        ldr     d31, [x21, #368]
        sdot    v20.4s, v28.16b, v10.16b
        ins     v30.d[1], x17
        ldr     x17, [x21, #8]
        ins     v29.d[1], x28
        sdot    v18.4s, v30.16b, v8.16b
        ldr     d28, [x21, #0]
        sdot    v26.4s, v30.16b, v10.16b
        ldr     x28, [x21, #376]
        sdot    v17.4s, v29.16b, v9.16b
        ldr     d30, [x21, #32]
        sdot    v21.4s, v29.16b, v11.16b
        ins     v28.d[1], x17
        ldr     x17, [x21, #40]
        ins     v31.d[1], x28
        sdot    v16.4s, v28.16b, v0.16b
        ldr     x28, [x21, #24]
        sdot    v20.4s, v28.16b, v2.16b
        ldr     d29, [x21, #16]
        sdot    v19.4s, v31.16b, v9.16b
        ins     v30.d[1], x17
        sdot    v27.4s, v31.16b, v11.16b
        ldr     x17, [x21, #72]
        sdot    v18.4s, v30.16b, v0.16b
        ldr     d28, [x21, #64]
        sdot    v26.4s, v30.16b, v2.16b
        ins     v29.d[1], x28
        ldr     x28, [x21, #56]
        sdot    v17.4s, v29.16b, v1.16b
        ldr     d31, [x21, #48]
        sdot    v21.4s, v29.16b, v3.16b
        ins     v28.d[1], x17
        ldr     x17, [x21, #104]
        sdot    v16.4s, v28.16b, v2.16b
        ldr     d30, [x21, #96]
        sdot    v20.4s, v28.16b, v4.16b
        ins     v31.d[1], x28
        ldr     x28, [x21, #88]
        sdot    v19.4s, v31.16b, v1.16b
        ldr     d29, [x21, #80]
        sdot    v27.4s, v31.16b, v3.16b
        ldr     d8, [x6, x5]
        ldr     d9, [x7, x5]
        ins     v30.d[1], x17
        ldr     d1, [x8, x5]
        ins     v29.d[1], x28
        sdot    v18.4s, v30.16b, v2.16b
        ldr     d0, [x9, x5]
        zip1    v8.16b, v8.16b, v9.16b
        ldr     x17, [x21, #136]
        sdot    v26.4s, v30.16b, v4.16b
        ldr     d28, [x21, #128]
        zip1    v1.16b, v1.16b, v0.16b
        ldr     x28, [x21, #120]
        sdot    v17.4s, v29.16b, v3.16b
        ldr     d31, [x21, #112]
        sdot    v21.4s, v29.16b, v5.16b
        ins     v28.d[1], x17
        zip1    v0.8h, v8.8h, v1.8h
        ldr     x17, [x21, #168]
        zip2    v1.8h, v8.8h, v1.8h
        ldr     d30, [x21, #160]
        sdot    v16.4s, v28.16b, v4.16b
        ins     v31.d[1], x28
        sdot    v20.4s, v28.16b, v6.16b
        ldr     x28, [x21, #152]
        sdot    v19.4s, v31.16b, v3.16b
        ldr     d29, [x21, #144]
        sdot    v27.4s, v31.16b, v5.16b
        ldr     d8, [x19, x5]
        ldr     d9, [x20, x5]
        ins     v30.d[1], x17
        ldr     d10, [x14, xzr]
        ins     v29.d[1], x28
        sdot    v18.4s, v30.16b, v4.16b
        ldr     d11, [x14, xzr]
        zip1    v8.16b, v8.16b, v9.16b
        ldr     d3, [x14, xzr]
        sdot    v26.4s, v30.16b, v6.16b
        ldr     d2, [x14, xzr]
        zip1    v10.16b, v10.16b, v11.16b
        ldr     x17, [x21, #392]
        zip2    v15.8h, v14.8h, v8.8h
        ldr     d28, [x21, #384]
        zip1    v3.16b, v3.16b, v2.16b
        ldr     x28, [x21, #184]
        zip1    v14.8h, v14.8h, v8.8h
        ldr     d31, [x21, #176]
        sdot    v17.4s, v29.16b, v5.16b
        ins     v28.d[1], x17
        sdot    v21.4s, v29.16b, v7.16b
        ldr     x17, [x21, #424]
        zip1    v2.8h, v10.8h, v3.8h
        ldr     d30, [x21, #416]
        zip2    v3.8h, v10.8h, v3.8h
        ins     v31.d[1], x28
        sdot    v16.4s, v28.16b, v12.16b
        ldr     x28, [x21, #408]
        sdot    v20.4s, v28.16b, v14.16b
        ldr     d29, [x21, #400]
        sdot    v19.4s, v31.16b, v5.16b
        ldr     d10, [x14, xzr]
        sdot    v27.4s, v31.16b, v7.16b
        ldr     d11, [x14, xzr]
        ins     v30.d[1], x17
        ldr     x17, [x21, #456]
        ldr     d28, [x21, #448]
        ins     v29.d[1], x28
        zip1    v10.16b, v10.16b, v11.16b
        ldr     x28, [x21, #440]
        sdot    v18.4s, v30.16b, v12.16b
        ldr     d31, [x21, #432]
        sdot    v26.4s, v30.16b, v14.16b
        ins     v28.d[1], x17
        zip2    v9.8h, v8.8h, v10.8h
        ldr     x17, [x21, #488]
        zip1    v8.8h, v8.8h, v10.8h
        ldr     d30, [x21, #480]
        sdot    v17.4s, v29.16b, v13.16b
        ins     v31.d[1], x28
        sdot    v21.4s, v29.16b, v15.16b
        ldr     x28, [x21, #472]
        sdot    v16.4s, v28.16b, v14.16b
        ldr     d29, [x21, #464]
        sdot    v20.4s, v28.16b, v8.16b
        ins     v30.d[1], x17
        sdot    v19.4s, v31.16b, v13.16b
        ldr     x17, [x21, #200]
        sdot    v27.4s, v31.16b, v15.16b
        ldr     d28, [x21, #192]
        sdot    v18.4s, v30.16b, v14.16b
        ins     v29.d[1], x28
        sdot    v26.4s, v30.16b, v8.16b
        ldr     x28, [x21, #504]
        sdot    v17.4s, v29.16b, v15.16b
        ldr     d31, [x21, #496]
        sdot    v21.4s, v29.16b, v9.16b
        ins     v28.d[1], x17
        ldr     x17, [x21, #232]
        sdot    v16.4s, v28.16b, v6.16b
        ldr     d30, [x21, #224]
        sdot    v20.4s, v28.16b, v0.16b
        ins     v31.d[1], x28
        ldr     x28, [x21, #216]
        sdot    v19.4s, v31.16b, v15.16b
        ldr     d29, [x21, #208]
        sdot    v27.4s, v31.16b, v9.16b
        ins     v30.d[1], x17
        ldr     x17, [x21, #264]
        sdot    v18.4s, v30.16b, v6.16b
        ldr     d28, [x21, #256]
        sdot    v26.4s, v30.16b, v0.16b
        ins     v29.d[1], x28
        ldr     x28, [x21, #248]
        sdot    v17.4s, v29.16b, v7.16b
        ldr     d31, [x21, #240]
        sdot    v21.4s, v29.16b, v1.16b
        ins     v28.d[1], x17
        ldr     x17, [x21, #296]
        sdot    v20.4s, v28.16b, v2.16b
        ldr     d30, [x21, #288]
        sdot    v16.4s, v28.16b, v0.16b
        ins     v31.d[1], x28
        ldr     x28, [x21, #280]
        ins     v28.d[0], x23
        sdot    v19.4s, v31.16b, v7.16b
        ldr     d29, [x21, #272]
        sdot    v27.4s, v31.16b, v1.16b
        ins     v30.d[1], x17
        fsub    v20.4s, v20.4s, v24.4s
        ldr     d31, [x21, #304]
        sdot    v26.4s, v30.16b, v2.16b
        ins     v29.d[1], x28
        sdot    v18.4s, v30.16b, v0.16b
        ldr     x28, [x21, #312]
        sdot    v21.4s, v29.16b, v3.16b
        ins     v30.d[0], x23
        sdot    v17.4s, v29.16b, v1.16b
        ins     v28.d[1], x24
        fsub    v26.4s, v26.4s, v24.4s
        ins     v31.d[1], x28
        fmla    v28.4s, v20.4s, v22.4s
        ins     v30.d[1], x24
        sdot    v27.4s, v31.16b, v3.16b
        ins     v29.d[0], x25
        sdot    v19.4s, v31.16b, v1.16b
        ins     v31.d[0], x25
        fmla    v30.4s, v26.4s, v22.4s
        ins     v26.d[0], x23
        fsub    v21.4s, v21.4s, v24.4s
        ins     v20.d[0], x23
        fsub    v27.4s, v27.4s, v24.4s
        ins     v31.d[1], x26
        fsub    v18.4s, v18.4s, v24.4s
        ins     v29.d[1], x26
        fsub    v16.4s, v16.4s, v24.4s
        ins     v26.d[1], x24
        fmla    v29.4s, v21.4s, v23.4s
        ins     v20.d[1], x24
        fmla    v31.4s, v27.4s, v23.4s
        ins     v27.d[0], x25
        fsub    v19.4s, v19.4s, v24.4s
        ins     v21.d[0], x25
        fmla    v26.4s, v18.4s, v22.4s
        ins     v27.d[1], x26
        fsub    v17.4s, v17.4s, v24.4s
        ins     v21.d[1], x26
        fmla    v20.4s, v16.4s, v22.4s
        ldr     x17, [x3, #8]
        fadd    v30.4s, v30.4s, v24.4s
        ldr     d16, [x3, #0]
        fadd    v28.4s, v28.4s, v24.4s
        ldr     x28, [x3, #24]
        fmla    v27.4s, v19.4s, v23.4s
        fadd    v26.4s, v26.4s, v24.4s
        ins     v16.d[1], x17
        fmla    v21.4s, v17.4s, v23.4s
        ldr     d17, [x3, #16]
        fadd    v20.4s, v20.4s, v24.4s
        fadd    v31.4s, v31.4s, v24.4s
        sub     v30.4s, v30.4s, v25.4s
        ins     v17.d[1], x28
        fadd    v29.4s, v29.4s, v24.4s
        sub     v28.4s, v28.4s, v25.4s
        fadd    v27.4s, v27.4s, v24.4s
        sub     v26.4s, v26.4s, v25.4s
        fadd    v21.4s, v21.4s, v24.4s
        sub     v20.4s, v20.4s, v25.4s
        sqxtn   v30.4h, v30.4s
        sqxtn   v28.4h, v28.4s
        sqxtn   v26.4h, v26.4s
        sqxtn   v20.4h, v20.4s
        sub     v31.4s, v31.4s, v25.4s
        sub     v29.4s, v29.4s, v25.4s
        sub     v27.4s, v27.4s, v25.4s
        sub     v21.4s, v21.4s, v25.4s
        sqxtn2  v30.8h, v31.4s
        ldr     d31, [x3, #112]
        sqxtn2  v28.8h, v29.4s
        ldr     d29, [x3, #112]
        sqxtn2  v26.8h, v27.4s
        ldr     d27, [x3, #112]
        sqxtn2  v20.8h, v21.4s
        ldr     d21, [x3, #112]
        sqxtn   v30.8b, v30.8h
        sqxtn   v28.8b, v28.8h
        sqxtn   v26.8b, v26.8h
        sqxtn   v20.8b, v20.8h
        mov     v18.16b, v16.16b
        mov     v19.16b, v17.16b
        smax    v30.8b, v30.8b, v31.8b
        smax    v28.8b, v28.8b, v29.8b
        smax    v26.8b, v26.8b, v27.8b
        smax    v20.8b, v20.8b, v21.8b
        ldr     d31, [x3, #128]
        ldr     d29, [x3, #128]
        ldr     d27, [x3, #128]
        ldr     d21, [x3, #128]
        smin    v30.8b, v30.8b, v31.8b
        smin    v28.8b, v28.8b, v29.8b
        smin    v26.8b, v26.8b, v27.8b
        mov     v27.16b, v17.16b
        str     d30, [x11, x22]
        smin    v20.8b, v20.8b, v21.8b
        str     d28, [x10, x22]
        mov     v21.16b, v17.16b
        str     d26, [x11, x5]
        mov     v26.16b, v16.16b
        str     d20, [x10, x5]
        add     x5, x22, x4
        mov     v20.16b, v16.16b
        add     x22, x5, x4
        b.gt    81f
        b       99f
91:
        adds    x12, x12, #2
        add     x13, x13, x12
        b.ne    31f
        cbz     x13, 99f
81:
        sub     x6, x14, x5
        sub     x7, x14, x5
        sub     x8, x14, x5
        sub     x9, x14, x5
        sub     x19, x14, x5
        sub     x20, x14, x5
31:
        ldr     x17, [x21, #328]
        subs    x13, x13, #2
        ldr     d28, [x21, #320]
        csel    x22, x22, x5, ge
        ldr     d30, [x21, #352]
        ldr     x28, [x21, #344]
        ins     v28.d[1], x17
        ldr     x17, [x21, #360]
        ldr     d29, [x21, #336]
        sdot    v16.4s, v28.16b, v12.16b
        ldr     d31, [x21, #368]
        sdot    v20.4s, v28.16b, v14.16b
        ins     v30.d[1], x17
        ldr     x17, [x21, #8]
        ins     v29.d[1], x28
        sdot    v18.4s, v30.16b, v12.16b
        ldr     d28, [x21, #0]
        sdot    v26.4s, v30.16b, v14.16b
        ldr     x28, [x21, #376]
        sdot    v17.4s, v29.16b, v13.16b
        ldr     d30, [x21, #32]
        sdot    v21.4s, v29.16b, v15.16b
        ins     v28.d[1], x17
        ldr     x17, [x21, #40]
        ins     v31.d[1], x28
        sdot    v16.4s, v28.16b, v4.16b
        ldr     x28, [x21, #24]
        sdot    v20.4s, v28.16b, v6.16b
        ldr     d29, [x21, #16]
        sdot    v19.4s, v31.16b, v13.16b
        ins     v30.d[1], x17
        sdot    v27.4s, v31.16b, v15.16b
        ldr     x17, [x21, #72]
        sdot    v18.4s, v30.16b, v4.16b
        ldr     d28, [x21, #64]
        sdot    v26.4s, v30.16b, v6.16b
        ins     v29.d[1], x28
        ldr     x28, [x21, #56]
        sdot    v17.4s, v29.16b, v5.16b
        ldr     d31, [x21, #48]
        sdot    v21.4s, v29.16b, v7.16b
        ins     v28.d[1], x17
        ldr     x17, [x21, #104]
        sdot    v16.4s, v28.16b, v6.16b
        ldr     d30, [x21, #96]
        sdot    v20.4s, v28.16b, v0.16b
        ins     v31.d[1], x28
        ldr     x28, [x21, #88]
        sdot    v19.4s, v31.16b, v5.16b
        ldr     d29, [x21, #80]
        sdot    v27.4s, v31.16b, v7.16b
        ldr     d12, [x6, x5]
        ldr     d13, [x7, x5]
        ins     v30.d[1], x17
        ldr     d5, [x8, x5]
        ins     v29.d[1], x28
        sdot    v18.4s, v30.16b, v6.16b
        ldr     d4, [x9, x5]
        zip1    v12.16b, v12.16b, v13.16b
        ldr     x17, [x21, #136]
        sdot    v26.4s, v30.16b, v0.16b
        ldr     d28, [x21, #128]
        zip1    v5.16b, v5.16b, v4.16b
        ldr     x28, [x21, #120]
        sdot    v17.4s, v29.16b, v7.16b
        ldr     d31, [x21, #112]
        sdot    v21.4s, v29.16b, v1.16b
        ins     v28.d[1], x17
        zip1    v4.8h, v12.8h, v5.8h
        ldr     x17, [x21, #168]
        zip2    v5.8h, v12.8h, v5.8h
        ldr     d30, [x21, #160]
        sdot    v16.4s, v28.16b, v0.16b
        ins     v31.d[1], x28
        sdot    v20.4s, v28.16b, v2.16b
        ldr     x28, [x21, #152]
        sdot    v19.4s, v31.16b, v7.16b
        ldr     d29, [x21, #144]
        sdot    v27.4s, v31.16b, v1.16b
        ldr     d12, [x19, x5]
        ldr     d13, [x20, x5]
        ins     v30.d[1], x17
        ldr     d14, [x14, xzr]
        ins     v29.d[1], x28
        sdot    v18.4s, v30.16b, v0.16b
        ldr     d15, [x14, xzr]
        zip1    v12.16b, v12.16b, v13.16b
        ldr     d7, [x14, xzr]
        sdot    v26.4s, v30.16b, v2.16b
        ldr     d6, [x14, xzr]
        zip1    v14.16b, v14.16b, v15.16b
        ldr     x17, [x21, #392]
        zip2    v11.8h, v10.8h, v12.8h
        ldr     d28, [x21, #384]
        zip1    v7.16b, v7.16b, v6.16b
        ldr     x28, [x21, #184]
        zip1    v10.8h, v10.8h, v12.8h
        ldr     d31, [x21, #176]
        sdot    v17.4s, v29.16b, v1.16b
        ins     v28.d[1], x17
        sdot    v21.4s, v29.16b, v3.16b
        ldr     x17, [x21, #424]
        zip1    v6.8h, v14.8h, v7.8h
        ldr     d30, [x21, #416]
        zip2    v7.8h, v14.8h, v7.8h
        ins     v31.d[1], x28
        sdot    v16.4s, v28.16b, v8.16b
        ldr     x28, [x21, #408]
        sdot    v20.4s, v28.16b, v10.16b
        ldr     d29, [x21, #400]
        sdot    v19.4s, v31.16b, v1.16b
        ldr     d14, [x14, xzr]
        sdot    v27.4s, v31.16b, v3.16b
        ldr     d15, [x14, xzr]
        ins     v30.d[1], x17
        ldr     x17, [x21, #456]
        ldr     d28, [x21, #448]
        ins     v29.d[1], x28
        zip1    v14.16b, v14.16b, v15.16b
        ldr     x28, [x21, #440]
        sdot    v18.4s, v30.16b, v8.16b
        ldr     d31, [x21, #432]
        sdot    v26.4s, v30.16b, v10.16b
        ins     v28.d[1], x17
        zip2    v13.8h, v12.8h, v14.8h
        ldr     x17, [x21, #488]
        zip1    v12.8h, v12.8h, v14.8h
        ldr     d30, [x21, #480]
        sdot    v17.4s, v29.16b, v9.16b
        ins     v31.d[1], x28
        sdot    v21.4s, v29.16b, v11.16b
        ldr     x28, [x21, #472]
        sdot    v16.4s, v28.16b, v10.16b
        ldr     d29, [x21, #464]
        sdot    v20.4s, v28.16b, v12.16b
        ins     v30.d[1], x17
        sdot    v19.4s, v31.16b, v9.16b
        ldr     x17, [x21, #200]
        sdot    v27.4s, v31.16b, v11.16b
        ldr     d28, [x21, #192]
        sdot    v18.4s, v30.16b, v10.16b
        ins     v29.d[1], x28
        sdot    v26.4s, v30.16b, v12.16b
        ldr     x28, [x21, #504]
        sdot    v17.4s, v29.16b, v11.16b
        ldr     d31, [x21, #496]
        sdot    v21.4s, v29.16b, v13.16b
        ins     v28.d[1], x17
        ldr     x17, [x21, #232]
        sdot    v16.4s, v28.16b, v2.16b
        ldr     d30, [x21, #224]
        sdot    v20.4s, v28.16b, v4.16b
        ins     v31.d[1], x28
        ldr     x28, [x21, #216]
        sdot    v19.4s, v31.16b, v11.16b
        ldr     d29, [x21, #208]
        sdot    v27.4s, v31.16b, v13.16b
        ins     v30.d[1], x17
        ldr     x17, [x21, #264]
        sdot    v18.4s, v30.16b, v2.16b
        ldr     d28, [x21, #256]
        sdot    v26.4s, v30.16b, v4.16b
        ins     v29.d[1], x28
        ldr     x28, [x21, #248]
        sdot    v17.4s, v29.16b, v3.16b
        ldr     d31, [x21, #240]
        sdot    v21.4s, v29.16b, v5.16b
        ins     v28.d[1], x17
        ldr     x17, [x21, #296]
        sdot    v20.4s, v28.16b, v6.16b
        ldr     d30, [x21, #288]
        sdot    v16.4s, v28.16b, v4.16b
        ins     v31.d[1], x28
        ldr     x28, [x21, #280]
        ins     v28.d[0], x23
        sdot    v19.4s, v31.16b, v3.16b
        ldr     d29, [x21, #272]
        sdot    v27.4s, v31.16b, v5.16b
        ins     v30.d[1], x17
        fsub    v20.4s, v20.4s, v24.4s
        ldr     d31, [x21, #304]
        sdot    v26.4s, v30.16b, v6.16b
        ins     v29.d[1], x28
        sdot    v18.4s, v30.16b, v4.16b
        ldr     x28, [x21, #312]
        sdot    v21.4s, v29.16b, v7.16b
        ins     v30.d[0], x23
        sdot    v17.4s, v29.16b, v5.16b
        ins     v28.d[1], x24
        fsub    v26.4s, v26.4s, v24.4s
        ins     v31.d[1], x28
        fmla    v28.4s, v20.4s, v22.4s
        ins     v30.d[1], x24
        sdot    v27.4s, v31.16b, v7.16b
        ins     v29.d[0], x25
        sdot    v19.4s, v31.16b, v5.16b
        ins     v31.d[0], x25
        fmla    v30.4s, v26.4s, v22.4s
        ins     v26.d[0], x23
        fsub    v21.4s, v21.4s, v24.4s
        ins     v20.d[0], x23
        fsub    v27.4s, v27.4s, v24.4s
        ins     v31.d[1], x26
        fsub    v18.4s, v18.4s, v24.4s
        ins     v29.d[1], x26
        fsub    v16.4s, v16.4s, v24.4s
        ins     v26.d[1], x24
        fmla    v29.4s, v21.4s, v23.4s
        ins     v20.d[1], x24
        fmla    v31.4s, v27.4s, v23.4s
        ins     v27.d[0], x25
        fsub    v19.4s, v19.4s, v24.4s
        ins     v21.d[0], x25
        fmla    v26.4s, v18.4s, v22.4s
        ins     v27.d[1], x26
        fsub    v17.4s, v17.4s, v24.4s
        ins     v21.d[1], x26
        fmla    v20.4s, v16.4s, v22.4s
        ldr     x17, [x3, #8]
        fadd    v30.4s, v30.4s, v24.4s
        ldr     d16, [x3, #0]
        fadd    v28.4s, v28.4s, v24.4s
        ldr     x28, [x3, #24]
        fmla    v27.4s, v19.4s, v23.4s
        fadd    v26.4s, v26.4s, v24.4s
        ins     v16.d[1], x17
        fmla    v21.4s, v17.4s, v23.4s
        ldr     d17, [x3, #16]
        fadd    v20.4s, v20.4s, v24.4s
        fadd    v31.4s, v31.4s, v24.4s
        sub     v30.4s, v30.4s, v25.4s
        ins     v17.d[1], x28
        fadd    v29.4s, v29.4s, v24.4s
        sub     v28.4s, v28.4s, v25.4s
        fadd    v27.4s, v27.4s, v24.4s
        sub     v26.4s, v26.4s, v25.4s
        fadd    v21.4s, v21.4s, v24.4s
        sub     v20.4s, v20.4s, v25.4s
        sqxtn   v30.4h, v30.4s
        sqxtn   v28.4h, v28.4s
        sqxtn   v26.4h, v26.4s
        sqxtn   v20.4h, v20.4s
        sub     v31.4s, v31.4s, v25.4s
        sub     v29.4s, v29.4s, v25.4s
        sub     v27.4s, v27.4s, v25.4s
        sub     v21.4s, v21.4s, v25.4s
        sqxtn2  v30.8h, v31.4s
        ldr     d31, [x3, #112]
        sqxtn2  v28.8h, v29.4s
        ldr     d29, [x3, #112]
        sqxtn2  v26.8h, v27.4s
        ldr     d27, [x3, #112]
        sqxtn2  v20.8h, v21.4s
        ldr     d21, [x3, #112]
        sqxtn   v30.8b, v30.8h
        sqxtn   v28.8b, v28.8h
        sqxtn   v26.8b, v26.8h
        sqxtn   v20.8b, v20.8h
        mov     v18.16b, v16.16b
        mov     v19.16b, v17.16b
        smax    v30.8b, v30.8b, v31.8b
        smax    v28.8b, v28.8b, v29.8b
        smax    v26.8b, v26.8b, v27.8b
        smax    v20.8b, v20.8b, v21.8b
        ldr     d31, [x3, #128]
        ldr     d29, [x3, #128]
        ldr     d27, [x3, #128]
        ldr     d21, [x3, #128]
        smin    v30.8b, v30.8b, v31.8b
        smin    v28.8b, v28.8b, v29.8b
        smin    v26.8b, v26.8b, v27.8b
        mov     v27.16b, v17.16b
        str     d30, [x11, x22]
        smin    v20.8b, v20.8b, v21.8b
        str     d28, [x10, x22]
        mov     v21.16b, v17.16b
        str     d26, [x11, x5]
        mov     v26.16b, v16.16b
        str     d20, [x10, x5]
        add     x5, x22, x4
        mov     v20.16b, v16.16b
        add     x22, x5, x4
        b.gt    80b
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
        ldp     x23, x24, [sp, #96]
        .cfi_restore x23
        .cfi_restore x24
        ldp     x25, x26, [sp, #112]
        .cfi_restore x25
        .cfi_restore x26
        ldp     x28, x27, [sp, #128]
        .cfi_restore x28
        .cfi_restore x27
        ldp     d8, d9, [sp], #144
        .cfi_restore d8
        .cfi_restore d9
        .cfi_def_cfa_offset 0
        ret
        .cfi_restore_state
        .cfi_endproc
        .size   dgms_dwconv5x5_2x8c4_a55_general, . - dgms_dwconv5x5_2x8c4_a55_general

// An even zero point, limits -128 and 127.
        .globl  dgms_dwconv5x5_2x8c4_a55
        .hidden dgms_dwconv5x5_2x8c4_a55
        .type   dgms_dwconv5x5_2x8c4_a55, %function
        .p2align 5
dgms_dwconv5x5_2x8c4_a55:
        .cfi_startproc
        hint    #34
        stp     d8, d9, [sp, #-144]!
        .cfi_def_cfa_offset 144
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
        stp     x28, x27, [sp, #128]
        .cfi_rel_offset x28, 128
        .cfi_rel_offset x27, 136
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
        ldr     d8, [x6, x5]
        ldr     d9, [x7, x5]
        ldr     d1, [x8, x5]
        ldr     d0, [x9, x5]
        zip1    v8.16b, v8.16b, v9.16b
        ldr     d9, [x20, x5]
        zip1    v1.16b, v1.16b, v0.16b
        zip1    v0.8h, v8.8h, v1.8h
        zip2    v1.8h, v8.8h, v1.8h
        ldr     d8, [x19, x5]
        zip1    v8.16b, v8.16b, v9.16b
        add     x5, x5, x4
        b       12f
11:
        ldr     q0, [x14]
        ldr     q1, [x14]
        ldr     q8, [x14]
12:
        cmp     x17, #2
        b.hs    13f
        ldr     d10, [x6, x5]
        ldr     d11, [x7, x5]
        ldr     d3, [x8, x5]
        ldr     d2, [x9, x5]
        zip1    v10.16b, v10.16b, v11.16b
        ldr     d11, [x20, x5]
        zip1    v3.16b, v3.16b, v2.16b
        zip1    v2.8h, v10.8h, v3.8h
        zip2    v3.8h, v10.8h, v3.8h
        ldr     d10, [x19, x5]
        zip1    v10.16b, v10.16b, v11.16b
        add     x5, x5, x4
        b       14f
13:
        ldr     q2, [x14]
        ldr     q3, [x14]
        ldr     q10, [x14]
14:
        zip2    v9.8h, v8.8h, v10.8h
        zip1    v8.8h, v8.8h, v10.8h
        cmp     x17, #3
        b.hs    15f
        ldr     d12, [x6, x5]
        ldr     d13, [x7, x5]
        ldr     d5, [x8, x5]
        ldr     d4, [x9, x5]
        zip1    v12.16b, v12.16b, v13.16b
        ldr     d13, [x20, x5]
        zip1    v5.16b, v5.16b, v4.16b
        zip1    v4.8h, v12.8h, v5.8h
        zip2    v5.8h, v12.8h, v5.8h
        ldr     d12, [x19, x5]
        zip1    v12.16b, v12.16b, v13.16b
        add     x5, x5, x4
        b       16f
15:
        ldr     q4, [x14]
        ldr     q5, [x14]
        ldr     q12, [x14]
16:
        zip2    v11.8h, v10.8h, v12.8h
        zip1    v10.8h, v10.8h, v12.8h
        cmp     x17, #4
        b.hs    17f
        ldr     d14, [x6, x5]
        ldr     d15, [x7, x5]
        ldr     d7, [x8, x5]
        ldr     d6, [x9, x5]
        zip1    v14.16b, v14.16b, v15.16b
        ldr     d15, [x20, x5]
        zip1    v7.16b, v7.16b, v6.16b
        zip1    v6.8h, v14.8h, v7.8h
        zip2    v7.8h, v14.8h, v7.8h
        ldr     d14, [x19, x5]
        zip1    v14.16b, v14.16b, v15.16b
        add     x5, x5, x4
        b       18f
17:
        ldr     q6, [x14]
        ldr     q7, [x14]
        ldr     q14, [x14]
18:
        zip2    v13.8h, v12.8h, v14.8h
        zip1    v12.8h, v12.8h, v14.8h
        add     x22, x5, x4
        ldr     x17, [x3, #8]
        ldr     d16, [x3, #0]
        ldr     x28, [x3, #24]
        ldr     d17, [x3, #16]
        ins     v16.d[1], x17
        mov     v18.16b, v16.16b
        ins     v17.d[1], x28
        mov     v20.16b, v16.16b
        mov     v19.16b, v17.16b
        mov     v21.16b, v17.16b
        mov     v26.16b, v16.16b
        mov     v27.16b, v17.16b
        subs    x12, x12, #2
        b.lo    90f
20:
        ldr     x17, [x21, #328]
        subs    x12, x12, #2
        ldr     d28, [x21, #320]
        ldr     x28, [x21, #344]
        ldr     d29, [x21, #336]
        ins     v28.d[1], x17
        ldr     x17, [x21, #360]
        ldr     d30, [x21, #352]
        sdot    v16.4s, v28.16b, v8.16b
        ins     v29.d[1], x28
        sdot    v20.4s, v28.16b, v10.16b
        ldr     x28, [x21, #376]
        sdot    v17.4s, v29.16b, v9.16b
        ldr     d31, [x21, #368]
        sdot    v21.4s, v29.16b, v11.16b
        ins     v30.d[1], x17
        ldr     x17, [x21, #8]
        sdot    v18.4s, v30.16b, v8.16b
        ins     v31.d[1], x28
        sdot    v26.4s, v30.16b, v10.16b
        ldr     d28, [x21, #0]
        sdot    v19.4s, v31.16b, v9.16b
        ldr     x28, [x21, #24]
        sdot    v27.4s, v31.16b, v11.16b
        ldr     d29, [x21, #16]
        ins     v28.d[1], x17
        ldr     x17, [x21, #40]
        ldr     d30, [x21, #32]
        sdot    v16.4s, v28.16b, v0.16b
        ins     v29.d[1], x28
        sdot    v20.4s, v28.16b, v2.16b
        ldr     x28, [x21, #56]
        sdot    v17.4s, v29.16b, v1.16b
        ldr     d31, [x21, #48]
        sdot    v21.4s, v29.16b, v3.16b
        ins     v30.d[1], x17
        ldr     x17, [x21, #72]
        sdot    v18.4s, v30.16b, v0.16b
        ins     v31.d[1], x28
        sdot    v26.4s, v30.16b, v2.16b
        ldr     d28, [x21, #64]
        sdot    v19.4s, v31.16b, v1.16b
        ldr     x28, [x21, #88]
        sdot    v27.4s, v31.16b, v3.16b
        ldr     d29, [x21, #80]
        ins     v28.d[1], x17
        ldr     x17, [x21, #104]
        ldr     d30, [x21, #96]
        sdot    v16.4s, v28.16b, v2.16b
        ins     v29.d[1], x28
        sdot    v20.4s, v28.16b, v4.16b
        ldr     x28, [x21, #120]
        sdot    v17.4s, v29.16b, v3.16b
        ldr     d31, [x21, #112]
        sdot    v21.4s, v29.16b, v5.16b
        ldr     d8, [x6, x5]
        ldr     d9, [x7, x5]
        ins     v30.d[1], x17
        ldr     d1, [x8, x5]
        ins     v31.d[1], x28
        sdot    v18.4s, v30.16b, v2.16b
        ldr     d0, [x9, x5]
        zip1    v8.16b, v8.16b, v9.16b
        ldr     x17, [x21, #136]
        sdot    v26.4s, v30.16b, v4.16b
        ldr     d28, [x21, #128]
        zip1    v1.16b, v1.16b, v0.16b
        ldr     x28, [x21, #152]
        sdot    v19.4s, v31.16b, v3.16b
        ldr     d29, [x21, #144]
        sdot    v27.4s, v31.16b, v5.16b
        ins     v28.d[1], x17
        zip1    v0.8h, v8.8h, v1.8h
        ldr     x17, [x21, #168]
        zip2    v1.8h, v8.8h, v1.8h
        ins     v29.d[1], x28
        sdot    v16.4s, v28.16b, v4.16b
        ldr     d30, [x21, #160]
        sdot    v20.4s, v28.16b, v6.16b
        ldr     x28, [x21, #184]
        sdot    v17.4s, v29.16b, v5.16b
        ldr     d31, [x21, #176]
        sdot    v21.4s, v29.16b, v7.16b
        ldr     d8, [x19, x5]
        ldr     d9, [x20, x5]
        ins     v30.d[1], x17
        ldr     d10, [x6, x22]
        ins     v31.d[1], x28
        sdot    v18.4s, v30.16b, v4.16b
        ldr     d11, [x7, x22]
        zip1    v8.16b, v8.16b, v9.16b
        ldr     d3, [x8, x22]
        sdot    v26.4s, v30.16b, v6.16b
        ldr     d2, [x9, x22]
        zip1    v10.16b, v10.16b, v11.16b
        ldr     x17, [x21, #392]
        sdot    v19.4s, v31.16b, v5.16b
        ldr     d28, [x21, #384]
        zip1    v3.16b, v3.16b, v2.16b
        ldr     x28, [x21, #408]
        sdot    v27.4s, v31.16b, v7.16b
        ldr     d29, [x21, #400]
        zip2    v15.8h, v14.8h, v8.8h
        ins     v28.d[1], x17
        zip1    v14.8h, v14.8h, v8.8h
        ldr     x17, [x21, #424]
        zip1    v2.8h, v10.8h, v3.8h
        ins     v29.d[1], x28
        zip2    v3.8h, v10.8h, v3.8h
        ldr     d30, [x21, #416]
        sdot    v16.4s, v28.16b, v12.16b
        ldr     x28, [x21, #440]
        sdot    v20.4s, v28.16b, v14.16b
        ldr     d31, [x21, #432]
        sdot    v17.4s, v29.16b, v13.16b
        ldr     d10, [x19, x22]
        sdot    v21.4s, v29.16b, v15.16b
        ldr     d11, [x20, x22]
        ins     v30.d[1], x17
        ins     v31.d[1], x28
        ldr     x17, [x21, #456]
        zip1    v10.16b, v10.16b, v11.16b
        ldr     d28, [x21, #448]
        sdot    v18.4s, v30.16b, v12.16b
        ldr     x28, [x21, #472]
        sdot    v26.4s, v30.16b, v14.16b
        ldr     d29, [x21, #464]
        sdot    v19.4s, v31.16b, v13.16b
        ins     v28.d[1], x17
        sdot    v27.4s, v31.16b, v15.16b
        ldr     x17, [x21, #488]
        zip2    v9.8h, v8.8h, v10.8h
        ins     v29.d[1], x28
        zip1    v8.8h, v8.8h, v10.8h
        ldr     d30, [x21, #480]
        sdot    v16.4s, v28.16b, v14.16b
        ldr     x28, [x21, #504]
        sdot    v20.4s, v28.16b, v8.16b
        ldr     d31, [x21, #496]
        sdot    v17.4s, v29.16b, v15.16b
        ins     v30.d[1], x17
        sdot    v21.4s, v29.16b, v9.16b
        ldr     x17, [x21, #200]
        sdot    v18.4s, v30.16b, v14.16b
        ins     v31.d[1], x28
        sdot    v26.4s, v30.16b, v8.16b
        ldr     d28, [x21, #192]
        sdot    v19.4s, v31.16b, v15.16b
        ldr     x28, [x21, #216]
        sdot    v27.4s, v31.16b, v9.16b
        ldr     d29, [x21, #208]
        ins     v28.d[1], x17
        ldr     x17, [x21, #232]
        ldr     d30, [x21, #224]
        sdot    v16.4s, v28.16b, v6.16b
        ins     v29.d[1], x28
        sdot    v20.4s, v28.16b, v0.16b
        ldr     x28, [x21, #248]
        sdot    v17.4s, v29.16b, v7.16b
        ldr     d31, [x21, #240]
        sdot    v21.4s, v29.16b, v1.16b
        ins     v30.d[1], x17
        ldr     x17, [x21, #264]
        sdot    v18.4s, v30.16b, v6.16b
        ins     v31.d[1], x28
        sdot    v26.4s, v30.16b, v0.16b
        ldr     d28, [x21, #256]
        sdot    v19.4s, v31.16b, v7.16b
        ldr     x28, [x21, #280]
        sdot    v27.4s, v31.16b, v1.16b
        ldr     d29, [x21, #272]
        ins     v28.d[1], x17
        ldr     x17, [x21, #296]
        ldr     d30, [x21, #288]
        sdot    v20.4s, v28.16b, v2.16b
        ins     v29.d[1], x28
        sdot    v16.4s, v28.16b, v0.16b
        ldr     x28, [x21, #312]
        sdot    v21.4s, v29.16b, v3.16b
        ldr     d31, [x21, #304]
        sdot    v17.4s, v29.16b, v1.16b
        ins     v30.d[1], x17
        fsub    v20.4s, v20.4s, v24.4s
        ins     v28.d[0], x23
        sdot    v26.4s, v30.16b, v2.16b
        ins     v31.d[1], x28
        sdot    v18.4s, v30.16b, v0.16b
        ins     v30.d[0], x23
        sdot    v27.4s, v31.16b, v3.16b
        ins     v29.d[0], x25
        sdot    v19.4s, v31.16b, v1.16b
        ins     v31.d[0], x25
        fsub    v26.4s, v26.4s, v24.4s
        ins     v30.d[1], x24
        fsub    v21.4s, v21.4s, v24.4s
        ins     v31.d[1], x26
        fsub    v27.4s, v27.4s, v24.4s
        ins     v28.d[1], x24
        fsub    v18.4s, v18.4s, v24.4s
        ins     v29.d[1], x26
        fmla    v30.4s, v26.4s, v22.4s
        ins     v26.d[0], x23
        fmla    v28.4s, v20.4s, v22.4s
        ins     v20.d[0], x23
        fmla    v31.4s, v27.4s, v23.4s
        ins     v27.d[0], x25
        fmla    v29.4s, v21.4s, v23.4s
        ins     v21.d[0], x25
        fsub    v19.4s, v19.4s, v24.4s
        ins     v26.d[1], x24
        fsub    v16.4s, v16.4s, v24.4s
        ins     v27.d[1], x26
        fsub    v17.4s, v17.4s, v24.4s
        ins     v20.d[1], x24
        fmla    v26.4s, v18.4s, v22.4s
        ins     v21.d[1], x26
        fmla    v27.4s, v19.4s, v23.4s
        ldr     x17, [x3, #8]
        fmla    v20.4s, v16.4s, v22.4s
        ldr     d16, [x3, #0]
        fmla    v21.4s, v17.4s, v23.4s
        ldr     x28, [x3, #24]
        fadd    v30.4s, v30.4s, v25.4s
        ldr     d17, [x3, #16]
        fadd    v31.4s, v31.4s, v25.4s
        ins     v16.d[1], x17
        fadd    v28.4s, v28.4s, v25.4s
        fadd    v29.4s, v29.4s, v25.4s
        ins     v17.d[1], x28
        fadd    v26.4s, v26.4s, v25.4s
        fadd    v27.4s, v27.4s, v25.4s
        fadd    v20.4s, v20.4s, v25.4s
        fadd    v21.4s, v21.4s, v25.4s
        uzp1    v30.8h, v30.8h, v31.8h
        uzp1    v28.8h, v28.8h, v29.8h
        uzp1    v26.8h, v26.8h, v27.8h
        uzp1    v20.8h, v20.8h, v21.8h
        sqxtn   v30.8b, v30.8h
        sqxtn   v28.8b, v28.8h
        sqxtn   v26.8b, v26.8h
        sqxtn   v20.8b, v20.8h
        mov     v18.16b, v16.16b
        str     d30, [x11, x22]
        mov     v19.16b, v17.16b
        str     d28, [x10, x22]
        mov     v21.16b, v17.16b
        str     d26, [x11, x5]
        mov     v26.16b, v16.16b
        str     d20, [x10, x5]
        mov     v20.16b, v16.16b
        add     x5, x22, x4
        mov     v27.16b, v17.16b
        add     x22, x5, x4
        b.lo    91f
        ldr     x17, [x21, #328]
        subs    x12, x12, #2
        ldr     d28, [x21, #320]
        ldr     x28, [x21, #344]
        ldr     d29, [x21, #336]
        ins     v28.d[1], x17
        ldr     x17, [x21, #360]
        ldr     d30, [x21, #352]
        sdot    v16.4s, v28.16b, v12.16b
        ins     v29.d[1], x28
        sdot    v20.4s, v28.16b, v14.16b
        ldr     x28, [x21, #376]
        sdot    v17.4s, v29.16b, v13.16b
        ldr     d31, [x21, #368]
        sdot    v21.4s, v29.16b, v15.16b
        ins     v30.d[1], x17
        ldr     x17, [x21, #8]
        sdot    v18.4s, v30.16b, v12.16b
        ins     v31.d[1], x28
        sdot    v26.4s, v30.16b, v14.16b
        ldr     d28, [x21, #0]
        sdot    v19.4s, v31.16b, v13.16b
        ldr     x28, [x21, #24]
        sdot    v27.4s, v31.16b, v15.16b
        ldr     d29, [x21, #16]
        ins     v28.d[1], x17
        ldr     x17, [x21, #40]
        ldr     d30, [x21, #32]
        sdot    v16.4s, v28.16b, v4.16b
        ins     v29.d[1], x28
        sdot    v20.4s, v28.16b, v6.16b
        ldr     x28, [x21, #56]
        sdot    v17.4s, v29.16b, v5.16b
        ldr     d31, [x21, #48]
        sdot    v21.4s, v29.16b, v7.16b
        ins     v30.d[1], x17
        ldr     x17, [x21, #72]
        sdot    v18.4s, v30.16b, v4.16b
        ins     v31.d[1], x28
        sdot    v26.4s, v30.16b, v6.16b
        ldr     d28, [x21, #64]
        sdot    v19.4s, v31.16b, v5.16b
        ldr     x28, [x21, #88]
        sdot    v27.4s, v31.16b, v7.16b
        ldr     d29, [x21, #80]
        ins     v28.d[1], x17
        ldr     x17, [x21, #104]
        ldr     d30, [x21, #96]
        sdot    v16.4s, v28.16b, v6.16b
        ins     v29.d[1], x28
        sdot    v20.4s, v28.16b, v0.16b
        ldr     x28, [x21, #120]
        sdot    v17.4s, v29.16b, v7.16b
        ldr     d31, [x21, #112]
        sdot    v21.4s, v29.16b, v1.16b
        ldr     d12, [x6, x5]
        ldr     d13, [x7, x5]
        ins     v30.d[1], x17
        ldr     d5, [x8, x5]
        ins     v31.d[1], x28
        sdot    v18.4s, v30.16b, v6.16b
        ldr     d4, [x9, x5]
        zip1    v12.16b, v12.16b, v13.16b
        ldr     x17, [x21, #136]
        sdot    v26.4s, v30.16b, v0.16b
        ldr     d28, [x21, #128]
        zip1    v5.16b, v5.16b, v4.16b
        ldr     x28, [x21, #152]
        sdot    v19.4s, v31.16b, v7.16b
        ldr     d29, [x21, #144]
        sdot    v27.4s, v31.16b, v1.16b
        ins     v28.d[1], x17
        zip1    v4.8h, v12.8h, v5.8h
        ldr     x17, [x21, #168]
        zip2    v5.8h, v12.8h, v5.8h
        ins     v29.d[1], x28
        sdot    v16.4s, v28.16b, v0.16b
        ldr     d30, [x21, #160]
        sdot    v20.4s, v28.16b, v2.16b
        ldr     x28, [x21, #184]
        sdot    v17.4s, v29.16b, v1.16b
        ldr     d31, [x21, #176]
        sdot    v21.4s, v29.16b, v3.16b
        ldr     d12, [x19, x5]
        ldr     d13, [x20, x5]
        ins     v30.d[1], x17
        ldr     d14, [x6, x22]
        ins     v31.d[1], x28
        sdot    v18.4s, v30.16b, v0.16b
        ldr     d15, [x7, x22]
        zip1    v12.16b, v12.16b, v13.16b
        ldr     d7, [x8, x22]
        sdot    v26.4s, v30.16b, v2.16b
        ldr     d6, [x9, x22]
        zip1    v14.16b, v14.16b, v15.16b
        ldr     x17, [x21, #392]
        sdot    v19.4s, v31.16b, v1.16b
        ldr     d28, [x21, #384]
        zip1    v7.16b, v7.16b, v6.16b
        ldr     x28, [x21, #408]
        sdot    v27.4s, v31.16b, v3.16b
        ldr     d29, [x21, #400]
        zip2    v11.8h, v10.8h, v12.8h
        ins     v28.d[1], x17
        zip1    v10.8h, v10.8h, v12.8h
        ldr     x17, [x21, #424]
        zip1    v6.8h, v14.8h, v7.8h
        ins     v29.d[1], x28
        zip2    v7.8h, v14.8h, v7.8h
        ldr     d30, [x21, #416]
        sdot    v16.4s, v28.16b, v8.16b
        ldr     x28, [x21, #440]
        sdot    v20.4s, v28.16b, v10.16b
        ldr     d31, [x21, #432]
        sdot    v17.4s, v29.16b, v9.16b
        ldr     d14, [x19, x22]
        sdot    v21.4s, v29.16b, v11.16b
        ldr     d15, [x20, x22]
        ins     v30.d[1], x17
        ins     v31.d[1], x28
        ldr     x17, [x21, #456]
        zip1    v14.16b, v14.16b, v15.16b
        ldr     d28, [x21, #448]
        sdot    v18.4s, v30.16b, v8.16b
        ldr     x28, [x21, #472]
        sdot    v26.4s, v30.16b, v10.16b
        ldr     d29, [x21, #464]
        sdot    v19.4s, v31.16b, v9.16b
        ins     v28.d[1], x17
        sdot    v27.4s, v31.16b, v11.16b
        ldr     x17, [x21, #488]
        zip2    v13.8h, v12.8h, v14.8h
        ins     v29.d[1], x28
        zip1    v12.8h, v12.8h, v14.8h
        ldr     d30, [x21, #480]
        sdot    v16.4s, v28.16b, v10.16b
        ldr     x28, [x21, #504]
        sdot    v20.4s, v28.16b, v12.16b
        ldr     d31, [x21, #496]
        sdot    v17.4s, v29.16b, v11.16b
        ins     v30.d[1], x17
        sdot    v21.4s, v29.16b, v13.16b
        ldr     x17, [x21, #200]
        sdot    v18.4s, v30.16b, v10.16b
        ins     v31.d[1], x28
        sdot    v26.4s, v30.16b, v12.16b
        ldr     d28, [x21, #192]
        sdot    v19.4s, v31.16b, v11.16b
        ldr     x28, [x21, #216]
        sdot    v27.4s, v31.16b, v13.16b
        ldr     d29, [x21, #208]
        ins     v28.d[1], x17
        ldr     x17, [x21, #232]
        ldr     d30, [x21, #224]
        sdot    v16.4s, v28.16b, v2.16b
        ins     v29.d[1], x28
        sdot    v20.4s, v28.16b, v4.16b
        ldr     x28, [x21, #248]
        sdot    v17.4s, v29.16b, v3.16b
        ldr     d31, [x21, #240]
        sdot    v21.4s, v29.16b, v5.16b
        ins     v30.d[1], x17
        ldr     x17, [x21, #264]
        sdot    v18.4s, v30.16b, v2.16b
        ins     v31.d[1], x28
        sdot    v26.4s, v30.16b, v4.16b
        ldr     d28, [x21, #256]
        sdot    v19.4s, v31.16b, v3.16b
        ldr     x28, [x21, #280]
        sdot    v27.4s, v31.16b, v5.16b
        ldr     d29, [x21, #272]
        ins     v28.d[1], x17
        ldr     x17, [x21, #296]
        ldr     d30, [x21, #288]
        sdot    v20.4s, v28.16b, v6.16b
        ins     v29.d[1], x28
        sdot    v16.4s, v28.16b, v4.16b
        ldr     x28, [x21, #312]
        sdot    v21.4s, v29.16b, v7.16b
        ldr     d31, [x21, #304]
        sdot    v17.4s, v29.16b, v5.16b
        ins     v30.d[1], x17
        fsub    v20.4s, v20.4s, v24.4s
        ins     v28.d[0], x23
        sdot    v26.4s, v30.16b, v6.16b
        ins     v31.d[1], x28
        sdot    v18.4s, v30.16b, v4.16b
        ins     v30.d[0], x23
        sdot    v27.4s, v31.16b, v7.16b
        ins     v29.d[0], x25
        sdot    v19.4s, v31.16b, v5.16b
        ins     v31.d[0], x25
        fsub    v26.4s, v26.4s, v24.4s
        ins     v30.d[1], x24
        fsub    v21.4s, v21.4s, v24.4s
        ins     v31.d[1], x26
        fsub    v27.4s, v27.4s, v24.4s
        ins     v28.d[1], x24
        fsub    v18.4s, v18.4s, v24.4s
        ins     v29.d[1], x26
        fmla    v30.4s, v26.4s, v22.4s
        ins     v26.d[0], x23
        fmla    v28.4s, v20.4s, v22.4s
        ins     v20.d[0], x23
        fmla    v31.4s, v27.4s, v23.4s
        ins     v27.d[0], x25
        fmla    v29.4s, v21.4s, v23.4s
        ins     v21.d[0], x25
        fsub    v19.4s, v19.4s, v24.4s
        ins     v26.d[1], x24
        fsub    v16.4s, v16.4s, v24.4s
        ins     v27.d[1], x26
        fsub    v17.4s, v17.4s, v24.4s
        ins     v20.d[1], x24
        fmla    v26.4s, v18.4s, v22.4s
        ins     v21.d[1], x26
        fmla    v27.4s, v19.4s, v23.4s
        ldr     x17, [x3, #8]
        fmla    v20.4s, v16.4s, v22.4s
        ldr     d16, [x3, #0]
        fmla    v21.4s, v17.4s, v23.4s
        ldr     x28, [x3, #24]
        fadd    v30.4s, v30.4s, v25.4s
        ldr     d17, [x3, #16]
        fadd    v31.4s, v31.4s, v25.4s
        ins     v16.d[1], x17
        fadd    v28.4s, v28.4s, v25.4s
        fadd    v29.4s, v29.4s, v25.4s
        ins     v17.d[1], x28
        fadd    v26.4s, v26.4s, v25.4s
        fadd    v27.4s, v27.4s, v25.4s
        fadd    v20.4s, v20.4s, v25.4s
        fadd    v21.4s, v21.4s, v25.4s
        uzp1    v30.8h, v30.8h, v31.8h
        uzp1    v28.8h, v28.8h, v29.8h
        uzp1    v26.8h, v26.8h, v27.8h
        uzp1    v20.8h, v20.8h, v21.8h
        sqxtn   v30.8b, v30.8h
        sqxtn   v28.8b, v28.8h
        sqxtn   v26.8b, v26.8h
        sqxtn   v20.8b, v20.8h
        mov     v18.16b, v16.16b
        str     d30, [x11, x22]
        mov     v19.16b, v17.16b
        str     d28, [x10, x22]
        mov     v21.16b, v17.16b
        str     d26, [x11, x5]
        mov     v26.16b, v16.16b
        str     d20, [x10, x5]
        mov     v20.16b, v16.16b
        add     x5, x22, x4
        mov     v27.16b, v17.16b
        add     x22, x5, x4
        b.hs    20b
90:
        adds    x12, x12, #2
        add     x13, x13, x12
        b.ne    30f
        cbz     x13, 99f
80:
        sub     x6, x14, x5
        sub     x7, x14, x5
        sub     x8, x14, x5
        sub     x9, x14, x5
        sub     x19, x14, x5
        sub     x20, x14, x5
30:
        ldr     x17, [x21, #328]
        subs    x13, x13, #2
        ldr     d28, [x21, #320]
        csel    x22, x22, x5, ge
        ldr     x28, [x21, #344]
        ldr     d29, [x21, #336]
        ins     v28.d[1], x17
        ldr     x17, [x21, #360]
        ldr     d30, [x21, #352]
        sdot    v16.4s, v28.16b, v8.16b
        ins     v29.d[1], x28
        sdot    v20.4s, v28.16b, v10.16b
        ldr     x28, [x21, #376]
        sdot    v17.4s, v29.16b, v9.16b
        ldr     d31, [x21, #368]
        sdot    v21.4s, v29.16b, v11.16b
        ins     v30.d[1], x17
        ldr     x17, [x21, #8]
        sdot    v18.4s, v30.16b, v8.16b
        ins     v31.d[1], x28
        sdot    v26.4s, v30.16b, v10.16b
        ldr     d28, [x21, #0]
        sdot    v19.4s, v31.16b, v9.16b
        ldr     x28, [x21, #24]
        sdot    v27.4s, v31.16b, v11.16b
        ldr     d29, [x21, #16]
        ins     v28.d[1], x17
        ldr     x17, [x21, #40]
        ldr     d30, [x21, #32]
        sdot    v16.4s, v28.16b, v0.16b
        ins     v29.d[1], x28
        sdot    v20.4s, v28.16b, v2.16b
        ldr     x28, [x21, #56]
        sdot    v17.4s, v29.16b, v1.16b
        ldr     d31, [x21, #48]
        sdot    v21.4s, v29.16b, v3.16b
        ins     v30.d[1], x17
        ldr     x17, [x21, #72]
        sdot    v18.4s, v30.16b, v0.16b
        ins     v31.d[1], x28
        sdot    v26.4s, v30.16b, v2.16b
        ldr     d28, [x21, #64]
        sdot    v19.4s, v31.16b, v1.16b
        ldr     x28, [x21, #88]
        sdot    v27.4s, v31.16b, v3.16b
        ldr     d29, [x21, #80]
        ins     v28.d[1], x17
        ldr     x17, [x21, #104]
        ldr     d30, [x21, #96]
        sdot    v16.4s, v28.16b, v2.16b
        ins     v29.d[1], x28
        sdot    v20.4s, v28.16b, v4.16b
        ldr     x28, [x21, #120]
        sdot    v17.4s, v29.16b, v3.16b
        ldr     d31, [x21, #112]
        sdot    v21.4s, v29.16b, v5.16b
        ldr     d8, [x6, x5]
        ldr     d9, [x7, x5]
        ins     v30.d[1], x17
        ldr     d1, [x8, x5]
        ins     v31.d[1], x28
        sdot    v18.4s, v30.16b, v2.16b
        ldr     d0, [x9, x5]
        zip1    v8.16b, v8.16b, v9.16b
        ldr     x17, [x21, #136]
        sdot    v26.4s, v30.16b, v4.16b
        ldr     d28, [x21, #128]
        zip1    v1.16b, v1.16b, v0.16b
        ldr     x28, [x21, #152]
        sdot    v19.4s, v31.16b, v3.16b
        ldr     d29, [x21, #144]
        sdot    v27.4s, v31.16b, v5.16b
        ins     v28.d[1], x17
        zip1    v0.8h, v8.8h, v1.8h
        ldr     x17, [x21, #168]
        zip2    v1.8h, v8.8h, v1.8h
        ins     v29.d[1], x28
        sdot    v16.4s, v28.16b, v4.16b
        ldr     d30, [x21, #160]
        sdot    v20.4s, v28.16b, v6.16b
        ldr     x28, [x21, #184]
        sdot    v17.4s, v29.16b, v5.16b
        ldr     d31, [x21, #176]
        sdot    v21.4s, v29.16b, v7.16b
        ldr     d8, [x19, x5]
        ldr     d9, [x20, x5]
        ins     v30.d[1], x17
        ldr     d10, [x14, xzr]
        ins     v31.d[1], x28
        sdot    v18.4s, v30.16b, v4.16b
        ldr     d11, [x14, xzr]
        zip1    v8.16b, v8.16b, v9.16b
        ldr     d3, [x14, xzr]
        sdot    v26.4s, v30.16b, v6.16b
        ldr     d2, [x14, xzr]
        zip1    v10.16b, v10.16b, v11.16b
        ldr     x17, [x21, #392]
        sdot    v19.4s, v31.16b, v5.16b
        ldr     d28, [x21, #384]
        zip1    v3.16b, v3.16b, v2.16b
        ldr     x28, [x21, #408]
        sdot    v27.4s, v31.16b, v7.16b
        ldr     d29, [x21, #400]
        zip2    v15.8h, v14.8h, v8.8h
        ins     v28.d[1], x17
        zip1    v14.8h, v14.8h, v8.8h
        ldr     x17, [x21, #424]
        zip1    v2.8h, v10.8h, v3.8h
        ins     v29.d[1], x28
        zip2    v3.8h, v10.8h, v3.8h
        ldr     d30, [x21, #416]
        sdot    v16.4s, v28.16b, v12.16b
        ldr     x28, [x21, #440]
        sdot    v20.4s, v28.16b, v14.16b
        ldr     d31, [x21, #432]
        sdot    v17.4s, v29.16b, v13.16b
        ldr     d10, [x14, xzr]
        sdot    v21.4s, v29.16b, v15.16b
        ldr     d11, [x14, xzr]
        ins     v30.d[1], x17
        ins     v31.d[1], x28
        ldr     x17, [x21, #456]
        zip1    v10.16b, v10.16b, v11.16b
        ldr     d28, [x21, #448]
        sdot    v18.4s, v30.16b, v12.16b
        ldr     x28, [x21, #472]
        sdot    v26.4s, v30.16b, v14.16b
        ldr     d29, [x21, #464]
        sdot    v19.4s, v31.16b, v13.16b
        ins     v28.d[1], x17
        sdot    v27.4s, v31.16b, v15.16b
        ldr     x17, [x21, #488]
        zip2    v9.8h, v8.8h, v10.8h
        ins     v29.d[1], x28
        zip1    v8.8h, v8.8h, v10.8h
        ldr     d30, [x21, #480]
        sdot    v16.4s, v28.16b, v14.16b
        ldr     x28, [x21, #504]
        sdot    v20.4s, v28.16b, v8.16b
        ldr     d31, [x21, #496]
        sdot    v17.4s, v29.16b, v15.16b
        ins     v30.d[1], x17
        sdot    v21.4s, v29.16b, v9.16b
        ldr     x17, [x21, #200]
        sdot    v18.4s, v30.16b, v14.16b
        ins     v31.d[1], x28
        sdot    v26.4s, v30.16b, v8.16b
        ldr     d28, [x21, #192]
        sdot    v19.4s, v31.16b, v15.16b
        ldr     x28, [x21, #216]
        sdot    v27.4s, v31.16b, v9.16b
        ldr     d29, [x21, #208]
        ins     v28.d[1], x17
        ldr     x17, [x21, #232]
        ldr     d30, [x21, #224]
        sdot    v16.4s, v28.16b, v6.16b
        ins     v29.d[1], x28
        sdot    v20.4s, v28.16b, v0.16b
        ldr     x28, [x21, #248]
        sdot    v17.4s, v29.16b, v7.16b
        ldr     d31, [x21, #240]
        sdot    v21.4s, v29.16b, v1.16b
        ins     v30.d[1], x17
        ldr     x17, [x21, #264]
        sdot    v18.4s, v30.16b, v6.16b
        ins     v31.d[1], x28
        sdot    v26.4s, v30.16b, v0.16b
        ldr     d28, [x21, #256]
        sdot    v19.4s, v31.16b, v7.16b
        ldr     x28, [x21, #280]
        sdot    v27.4s, v31.16b, v1.16b
        ldr     d29, [x21, #272]
        ins     v28.d[1], x17
        ldr     x17, [x21, #296]
        ldr     d30, [x21, #288]
        sdot    v20.4s, v28.16b, v2.16b
        ins     v29.d[1], x28
        sdot    v16.4s, v28.16b, v0.16b
        ldr     x28, [x21, #312]
        sdot    v21.4s, v29.16b, v3.16b
        ldr     d31, [x21, #304]
        sdot    v17.4s, v29.16b, v1.16b
        ins     v30.d[1], x17
        fsub    v20.4s, v20.4s, v24.4s
        ins     v28.d[0], x23
        sdot    v26.4s, v30.16b, v2.16b
        ins     v31.d[1], x28
        sdot    v18.4s, v30.16b, v0.16b
        ins     v30.d[0], x23
        sdot    v27.4s, v31.16b, v3.16b
        ins     v29.d[0], x25
        sdot    v19.4s, v31.16b, v1.16b
        ins     v31.d[0], x25
        fsub    v26.4s, v26.4s, v24.4s
        ins     v30.d[1], x24
        fsub    v21.4s, v21.4s, v24.4s
        ins     v31.d[1], x26
        fsub    v27.4s, v27.4s, v24.4s
        ins     v28.d[1], x24
        fsub    v18.4s, v18.4s, v24.4s
        ins     v29.d[1], x26
        fmla    v30.4s, v26.4s, v22.4s
        ins     v26.d[0], x23
        fmla    v28.4s, v20.4s, v22.4s
        ins     v20.d[0], x23
        fmla    v31.4s, v27.4s, v23.4s
        ins     v27.d[0], x25
        fmla    v29.4s, v21.4s, v23.4s
        ins     v21.d[0], x25
        fsub    v19.4s, v19.4s, v24.4s
        ins     v26.d[1], x24
        fsub    v16.4s, v16.4s, v24.4s
        ins     v27.d[1], x26
        fsub    v17.4s, v17.4s, v24.4s
        ins     v20.d[1], x24
        fmla    v26.4s, v18.4s, v22.4s
        ins     v21.d[1], x26
        fmla    v27.4s, v19.4s, v23.4s
        ldr     x17, [x3, #8]
        fmla    v20.4s, v16.4s, v22.4s
        ldr     d16, [x3, #0]
        fmla    v21.4s, v17.4s, v23.4s
        ldr     x28, [x3, #24]
        fadd    v30.4s, v30.4s, v25.4s
        ldr     d17, [x3, #16]
        fadd    v31.4s, v31.4s, v25.4s
        ins     v16.d[1], x17
        fadd    v28.4s, v28.4s, v25.4s
        fadd    v29.4s, v29.4s, v25.4s
        ins     v17.d[1], x28
        fadd    v26.4s, v26.4s, v25.4s
        fadd    v27.4s, v27.4s, v25.4s
        fadd    v20.4s, v20.4s, v25.4s
        fadd    v21.4s, v21.4s, v25.4s
        uzp1    v30.8h, v30.8h, v31.8h
        uzp1    v28.8h, v28.8h, v29.8h
        uzp1    v26.8h, v26.8h, v27.8h
        uzp1    v20.8h, v20.8h, v21.8h
        sqxtn   v30.8b, v30.8h
        sqxtn   v28.8b, v28.8h
        sqxtn   v26.8b, v26.8h
        sqxtn   v20.8b, v20.8h
        mov     v18.16b, v16.16b
        str     d30, [x11, x22]
        mov     v19.16b, v17.16b
        str     d28, [x10, x22]
        mov     v21.16b, v17.16b
        str     d26, [x11, x5]
        mov     v26.16b, v16.16b
        str     d20, [x10, x5]
        mov     v20.16b, v16.16b
        add     x5, x22, x4
        mov     v27.16b, v17.16b
        add     x22, x5, x4
        b.gt    81f
        b       99f
91:
        adds    x12, x12, #2
        add     x13, x13, x12
        b.ne    31f
        cbz     x13, 99f
81:
        sub     x6, x14, x5
        sub     x7, x14, x5
        sub     x8, x14, x5
        sub     x9, x14, x5
        sub     x19, x14, x5
        sub     x20, x14, x5
31:
        ldr     x17, [x21, #328]
        subs    x13, x13, #2
        ldr     d28, [x21, #320]
        csel    x22, x22, x5, ge
        ldr     x28, [x21, #344]
        ldr     d29, [x21, #336]
        ins     v28.d[1], x17
        ldr     x17, [x21, #360]
        ldr     d30, [x21, #352]
        sdot    v16.4s, v28.16b, v12.16b
        ins     v29.d[1], x28
        sdot    v20.4s, v28.16b, v14.16b
        ldr     x28, [x21, #376]
        sdot    v17.4s, v29.16b, v13.16b
        ldr     d31, [x21, #368]
        sdot    v21.4s, v29.16b, v15.16b
        ins     v30.d[1], x17
        ldr     x17, [x21, #8]
        sdot    v18.4s, v30.16b, v12.16b
        ins     v31.d[1], x28
        sdot    v26.4s, v30.16b, v14.16b
        ldr     d28, [x21, #0]
        sdot    v19.4s, v31.16b, v13.16b
        ldr     x28, [x21, #24]
        sdot    v27.4s, v31.16b, v15.16b
        ldr     d29, [x21, #16]
        ins     v28.d[1], x17
        ldr     x17, [x21, #40]
        ldr     d30, [x21, #32]
        sdot    v16.4s, v28.16b, v4.16b
        ins     v29.d[1], x28
        sdot    v20.4s, v28.16b, v6.16b
        ldr     x28, [x21, #56]
        sdot    v17.4s, v29.16b, v5.16b
        ldr     d31, [x21, #48]
        sdot    v21.4s, v29.16b, v7.16b
        ins     v30.d[1], x17
        ldr     x17, [x21, #72]
        sdot    v18.4s, v30.16b, v4.16b
        ins     v31.d[1], x28
        sdot    v26.4s, v30.16b, v6.16b
        ldr     d28, [x21, #64]
        sdot    v19.4s, v31.16b, v5.16b
        ldr     x28, [x21, #88]
        sdot    v27.4s, v31.16b, v7.16b
        ldr     d29, [x21, #80]
        ins     v28.d[1], x17
        ldr     x17, [x21, #104]
        ldr     d30, [x21, #96]
        sdot    v16.4s, v28.16b, v6.16b
        ins     v29.d[1], x28
        sdot    v20.4s, v28.16b, v0.16b
        ldr     x28, [x21, #120]
        sdot    v17.4s, v29.16b, v7.16b
        ldr     d31, [x21, #112]
        sdot    v21.4s, v29.16b, v1.16b
        ldr     d12, [x6, x5]
        ldr     d13, [x7, x5]
        ins     v30.d[1], x17
        ldr     d5, [x8, x5]
        ins     v31.d[1], x28
        sdot    v18.4s, v30.16b, v6.16b
        ldr     d4, [x9, x5]
        zip1    v12.16b, v12.16b, v13.16b
        ldr     x17, [x21, #136]
        sdot    v26.4s, v30.16b, v0.16b
        ldr     d28, [x21, #128]
        zip1    v5.16b, v5.16b, v4.16b
        ldr     x28, [x21, #152]
        sdot    v19.4s, v31.16b, v7.16b
        ldr     d29, [x21, #144]
        sdot    v27.4s, v31.16b, v1.16b
        ins     v28.d[1], x17
        zip1    v4.8h, v12.8h, v5.8h
        ldr     x17, [x21, #168]
        zip2    v5.8h, v12.8h, v5.8h
        ins     v29.d[1], x28
        sdot    v16.4s, v28.16b, v0.16b
        ldr     d30, [x21, #160]
        sdot    v20.4s, v28.16b, v2.16b
        ldr     x28, [x21, #184]
        sdot    v17.4s, v29.16b, v1.16b
        ldr     d31, [x21, #176]
        sdot    v21.4s, v29.16b, v3.16b
        ldr     d12, [x19, x5]
        ldr     d13, [x20, x5]
        ins     v30.d[1], x17
        ldr     d14, [x14, xzr]
        ins     v31.d[1], x28
        sdot    v18.4s, v30.16b, v0.16b
        ldr     d15, [x14, xzr]
        zip1    v12.16b, v12.16b, v13.16b
        ldr     d7, [x14, xzr]
        sdot    v26.4s, v30.16b, v2.16b
        ldr     d6, [x14, xzr]
        zip1    v14.16b, v14.16b, v15.16b
        ldr     x17, [x21, #392]
        sdot    v19.4s, v31.16b, v1.16b
        ldr     d28, [x21, #384]
        zip1    v7.16b, v7.16b, v6.16b
        ldr     x28, [x21, #408]
        sdot    v27.4s, v31.16b, v3.16b
        ldr     d29, [x21, #400]
        zip2    v11.8h, v10.8h, v12.8h
        ins     v28.d[1], x17
        zip1    v10.8h, v10.8h, v12.8h
        ldr     x17, [x21, #424]
        zip1    v6.8h, v14.8h, v7.8h
        ins     v29.d[1], x28
        zip2    v7.8h, v14.8h, v7.8h
        ldr     d30, [x21, #416]
        sdot    v16.4s, v28.16b, v8.16b
        ldr     x28, [x21, #440]
        sdot    v20.4s, v28.16b, v10.16b
        ldr     d31, [x21, #432]
        sdot    v17.4s, v29.16b, v9.16b
        ldr     d14, [x14, xzr]
        sdot    v21.4s, v29.16b, v11.16b
        ldr     d15, [x14, xzr]
        ins     v30.d[1], x17
        ins     v31.d[1], x28
        ldr     x17, [x21, #456]
        zip1    v14.16b, v14.16b, v15.16b
        ldr     d28, [x21, #448]
        sdot    v18.4s, v30.16b, v8.16b
        ldr     x28, [x21, #472]
        sdot    v26.4s, v30.16b, v10.16b
        ldr     d29, [x21, #464]
        sdot    v19.4s, v31.16b, v9.16b
        ins     v28.d[1], x17
        sdot    v27.4s, v31.16b, v11.16b
        ldr     x17, [x21, #488]
        zip2    v13.8h, v12.8h, v14.8h
        ins     v29.d[1], x28
        zip1    v12.8h, v12.8h, v14.8h
        ldr     d30, [x21, #480]
        sdot    v16.4s, v28.16b, v10.16b
        ldr     x28, [x21, #504]
        sdot    v20.4s, v28.16b, v12.16b
        ldr     d31, [x21, #496]
        sdot    v17.4s, v29.16b, v11.16b
        ins     v30.d[1], x17
        sdot    v21.4s, v29.16b, v13.16b
        ldr     x17, [x21, #200]
        sdot    v18.4s, v30.16b, v10.16b
        ins     v31.d[1], x28
        sdot    v26.4s, v30.16b, v12.16b
        ldr     d28, [x21, #192]
        sdot    v19.4s, v31.16b, v11.16b
        ldr     x28, [x21, #216]
        sdot    v27.4s, v31.16b, v13.16b
        ldr     d29, [x21, #208]
        ins     v28.d[1], x17
        ldr     x17, [x21, #232]
        ldr     d30, [x21, #224]
        sdot    v16.4s, v28.16b, v2.16b
        ins     v29.d[1], x28
        sdot    v20.4s, v28.16b, v4.16b
        ldr     x28, [x21, #248]
        sdot    v17.4s, v29.16b, v3.16b
        ldr     d31, [x21, #240]
        sdot    v21.4s, v29.16b, v5.16b
        ins     v30.d[1], x17
        ldr     x17, [x21, #264]
        sdot    v18.4s, v30.16b, v2.16b
        ins     v31.d[1], x28
        sdot    v26.4s, v30.16b, v4.16b
        ldr     d28, [x21, #256]
        sdot    v19.4s, v31.16b, v3.16b
        ldr     x28, [x21, #280]
        sdot    v27.4s, v31.16b, v5.16b
        ldr     d29, [x21, #272]
        ins     v28.d[1], x17
        ldr     x17, [x21, #296]
        ldr     d30, [x21, #288]
        sdot    v20.4s, v28.16b, v6.16b
        ins     v29.d[1], x28
        sdot    v16.4s, v28.16b, v4.16b
        ldr     x28, [x21, #312]
        sdot    v21.4s, v29.16b, v7.16b
        ldr     d31, [x21, #304]
        sdot    v17.4s, v29.16b, v5.16b
        ins     v30.d[1], x17
        fsub    v20.4s, v20.4s, v24.4s
        ins     v28.d[0], x23
        sdot    v26.4s, v30.16b, v6.16b
        ins     v31.d[1], x28
        sdot    v18.4s, v30.16b, v4.16b
        ins     v30.d[0], x23
        sdot    v27.4s, v31.16b, v7.16b
        ins     v29.d[0], x25
        sdot    v19.4s, v31.16b, v5.16b
        ins     v31.d[0], x25
        fsub    v26.4s, v26.4s, v24.4s
        ins     v30.d[1], x24
        fsub    v21.4s, v21.4s, v24.4s
        ins     v31.d[1], x26
        fsub    v27.4s, v27.4s, v24.4s
        ins     v28.d[1], x24
        fsub    v18.4s, v18.4s, v24.4s
        ins     v29.d[1], x26
        fmla    v30.4s, v26.4s, v22.4s
        ins     v26.d[0], x23
        fmla    v28.4s, v20.4s, v22.4s
        ins     v20.d[0], x23
        fmla    v31.4s, v27.4s, v23.4s
        ins     v27.d[0], x25
        fmla    v29.4s, v21.4s, v23.4s
        ins     v21.d[0], x25
        fsub    v19.4s, v19.4s, v24.4s
        ins     v26.d[1], x24
        fsub    v16.4s, v16.4s, v24.4s
        ins     v27.d[1], x26
        fsub    v17.4s, v17.4s, v24.4s
        ins     v20.d[1], x24
        fmla    v26.4s, v18.4s, v22.4s
        ins     v21.d[1], x26
        fmla    v27.4s, v19.4s, v23.4s
        ldr     x17, [x3, #8]
        fmla    v20.4s, v16.4s, v22.4s
        ldr     d16, [x3, #0]
        fmla    v21.4s, v17.4s, v23.4s
        ldr     x28, [x3, #24]
        fadd    v30.4s, v30.4s, v25.4s
        ldr     d17, [x3, #16]
        fadd    v31.4s, v31.4s, v25.4s
        ins     v16.d[1], x17
        fadd    v28.4s, v28.4s, v25.4s
        fadd    v29.4s, v29.4s, v25.4s
        ins     v17.d[1], x28
        fadd    v26.4s, v26.4s, v25.4s
        fadd    v27.4s, v27.4s, v25.4s
        fadd    v20.4s, v20.4s, v25.4s
        fadd    v21.4s, v21.4s, v25.4s
        uzp1    v30.8h, v30.8h, v31.8h
        uzp1    v28.8h, v28.8h, v29.8h
        uzp1    v26.8h, v26.8h, v27.8h
        uzp1    v20.8h, v20.8h, v21.8h
        sqxtn   v30.8b, v30.8h
        sqxtn   v28.8b, v28.8h
        sqxtn   v26.8b, v26.8h
        sqxtn   v20.8b, v20.8h
        mov     v18.16b, v16.16b
        str     d30, [x11, x22]
        mov     v19.16b, v17.16b
        str     d28, [x10, x22]
        mov     v21.16b, v17.16b
        str     d26, [x11, x5]
        mov     v26.16b, v16.16b
        str     d20, [x10, x5]
        mov     v20.16b, v16.16b
        add     x5, x22, x4
        mov     v27.16b, v17.16b
        add     x22, x5, x4
        b.gt    80b
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
        ldp     x23, x24, [sp, #96]
        .cfi_restore x23
        .cfi_restore x24
        ldp     x25, x26, [sp, #112]
        .cfi_restore x25
        .cfi_restore x26
        ldp     x28, x27, [sp, #128]
        .cfi_restore x28
        .cfi_restore x27
        ldp     d8, d9, [sp], #144
        .cfi_restore d8
        .cfi_restore d9
        .cfi_def_cfa_offset 0
        ret
        .cfi_restore_state
        .cfi_endproc
        .size   dgms_dwconv5x5_2x8c4_a55, . - dgms_dwconv5x5_2x8c4_a55

        .section .note.gnu.property, "a"
        .p2align 3
        .word   4, 16, 5
        .asciz  "GNU"
        .word   0xc0000000, 4, 1, 0

        .section .note.GNU-stack, "", %progbits
