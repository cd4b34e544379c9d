// Written by scripts/arm/winograd_f32_input.py, which also says what the routines do. Not to be edited.
        .arch   armv8-a
        .text

// The transform of one tile.
        .globl  dgms_winograd4_input_f32_a55
        .hidden dgms_winograd4_input_f32_a55
        .type   dgms_winograd4_input_f32_a55, %function
        .p2align 5
dgms_winograd4_input_f32_a55:
        .cfi_startproc
        hint    #34
        stp     d8, d9, [sp, #-112]!
        .cfi_def_cfa_offset 112
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
        ldp     x1, x2, [x0, #0]
        ldp     x5, x11, [x0, #16]
        lsl     x11, x11, #2
        add     x12, x11, x11
        add     x13, x12, x11
        add     x14, x13, x11
        add     x15, x14, x11
        add     x16, x15, x11
        add     x6, x5, x16
        add     x7, x6, x16
        add     x8, x7, x16
        add     x9, x8, x16
        add     x10, x9, x16
        mov     x3, #0
        mov     x4, #8
        movz    w16, #0
        movk    w16, #49184, lsl #16
        ins     v30.s[0], w16
        movz    w16, #0
        movk    w16, #49152, lsl #16
        ins     v30.s[1], w16
        movz    w16, #0
        movk    w16, #48896, lsl #16
        ins     v30.s[2], w16
        movz    w16, #1267
        movk    w16, #16181, lsl #16
        ins     v31.s[0], w16
        movz    w16, #1267
        movk    w16, #16309, lsl #16
        ins     v31.s[1], w16
1:
        ldr     x19, [x2, #96]
        subs    x1, x1, #4
        ldr     x16, [x2, #0]
        ldr     x20, [x2, #144]
        ldr     d14, [x19, x3]
        ldr     x23, [x19, x4]
        ldr     x19, [x2, #8]
        ldr     d12, [x16, x3]
        ins     v14.d[1], x23
        ldr     x21, [x16, x4]
        ldr     d18, [x19, x3]
        ldr     x23, [x19, x4]
        ldr     x19, [x2, #200]
        ins     v12.d[1], x21
        ldr     x16, [x2, #192]
        ldr     d15, [x20, x3]
        ins     v18.d[1], x23
        ldr     x24, [x20, x4]
        ldr     x20, [x2, #56]
        ldr     d22, [x19, x3]
        ldr     x23, [x19, x4]
        ins     v15.d[1], x24
        ldr     x19, [x2, #112]
        ldr     x17, [x2, #48]
        ldr     d16, [x16, x3]
        ins     v22.d[1], x23
        ldr     x21, [x16, x4]
        fadd    v2.4s, v18.4s, v22.4s
        ldr     x16, [x2, #104]
        ldr     d19, [x20, x3]
        ldr     x24, [x20, x4]
        ins     v16.d[1], x21
        ldr     x20, [x2, #248]
        fadd    v0.4s, v12.4s, v16.4s
        ldr     d26, [x19, x3]
        ldr     x23, [x19, x4]
        ins     v19.d[1], x24
        ldr     x19, [x2, #24]
        ldr     d13, [x17, x3]
        fmla    v0.4s, v14.4s, v30.s[0]
        ldr     x22, [x17, x4]
        ldr     x17, [x2, #240]
        ins     v26.d[1], x23
        ldr     d20, [x16, x3]
        ldr     x21, [x16, x4]
        ins     v13.d[1], x22
        ldr     x16, [x2, #16]
        ldr     d23, [x20, x3]
        ldr     x24, [x20, x4]
        ins     v20.d[1], x21
        ldr     x20, [x2, #160]
        fmla    v2.4s, v20.4s, v30.s[0]
        ldr     d12, [x19, x3]
        ldr     x23, [x19, x4]
        ins     v23.d[1], x24
        ldr     x19, [x2, #216]
        fadd    v3.4s, v19.4s, v23.4s
        ldr     d17, [x17, x3]
        ldr     x22, [x17, x4]
        ins     v12.d[1], x23
        ldr     x17, [x2, #152]
        ldr     d24, [x16, x3]
        ldr     x21, [x16, x4]
        ins     v17.d[1], x22
        ldr     x16, [x2, #208]
        fadd    v1.4s, v13.4s, v17.4s
        ldr     d27, [x20, x3]
        ldr     x24, [x20, x4]
        ins     v24.d[1], x21
        ldr     x20, [x2, #72]
        ldr     d16, [x19, x3]
        fmla    v1.4s, v15.4s, v30.s[0]
        ldr     x23, [x19, x4]
        ldr     x19, [x2, #128]
        ins     v27.d[1], x24
        ldr     d21, [x17, x3]
        ldr     x22, [x17, x4]
        ins     v16.d[1], x23
        ldr     x17, [x2, #64]
        fadd    v6.4s, v12.4s, v16.4s
        ldr     d28, [x16, x3]
        ldr     x21, [x16, x4]
        ins     v21.d[1], x22
        ldr     x16, [x2, #120]
        fmla    v3.4s, v21.4s, v30.s[0]
        ldr     d13, [x20, x3]
        ldr     x24, [x20, x4]
        ins     v28.d[1], x21
        ldr     x20, [x2, #264]
        fadd    v4.4s, v24.4s, v28.4s
        ldr     d20, [x19, x3]
        ldr     x23, [x19, x4]
        ins     v13.d[1], x24
        ldr     x19, [x2, #40]
        ldr     d25, [x17, x3]
        fmla    v4.4s, v26.4s, v30.s[0]
        ldr     x22, [x17, x4]
        ldr     x17, [x2, #256]
        ins     v20.d[1], x23
        ldr     d14, [x16, x3]
        ldr     x21, [x16, x4]
        ins     v25.d[1], x22
        ldr     x16, [x2, #32]
        ldr     d17, [x20, x3]
        ldr     x24, [x20, x4]
        ins     v14.d[1], x21
        ldr     x20, [x2, #176]
        fmla    v6.4s, v14.4s, v30.s[0]
        ldr     d24, [x19, x3]
        ldr     x23, [x19, x4]
        ins     v17.d[1], x24
        ldr     x19, [x2, #232]
        fadd    v7.4s, v13.4s, v17.4s
        ldr     d29, [x17, x3]
        mov     v12.16b, v6.16b
        ldr     x22, [x17, x4]
        fmla    v12.4s, v2.4s, v30.s[1]
        ldr     x17, [x2, #168]
        ldr     d18, [x16, x3]
        ins     v24.d[1], x23
        ldr     x21, [x16, x4]
        ins     v29.d[1], x22
        ldr     x16, [x2, #224]
        fadd    v5.4s, v25.4s, v29.4s
        ldr     d21, [x20, x3]
        fmul    v12.4s, v12.4s, v31.s[0]
        ldr     x24, [x20, x4]
        ldr     x20, [x2, #88]
        ins     v18.d[1], x21
        ldr     d28, [x19, x3]
        fmla    v5.4s, v27.4s, v30.s[0]
        ldr     x23, [x19, x4]
        ldr     d15, [x17, x3]
        ins     v21.d[1], x24
        ldr     x22, [x17, x4]
        ldr     x17, [x2, #80]
        ins     v28.d[1], x23
        ldr     d22, [x16, x3]
        fadd    v10.4s, v24.4s, v28.4s
        ldr     x21, [x16, x4]
        ldr     x16, [x2, #136]
        ins     v15.d[1], x22
        ldr     d25, [x20, x3]
        fmla    v7.4s, v15.4s, v30.s[0]
        ldr     x24, [x20, x4]
        ldr     x20, [x2, #280]
        ins     v22.d[1], x21
        ldr     d19, [x17, x3]
        fadd    v8.4s, v18.4s, v22.4s
        ldr     x22, [x17, x4]
        ldr     x17, [x2, #272]
        ins     v25.d[1], x24
        ldr     d26, [x16, x3]
        ldr     x21, [x16, x4]
        ins     v19.d[1], x22
        fmla    v8.4s, v20.4s, v30.s[0]
        ldr     d29, [x20, x3]
        mov     v20.16b, v7.16b
        ldr     x24, [x20, x4]
        fmla    v20.4s, v3.4s, v30.s[1]
        ldr     d23, [x17, x3]
        ldr     x22, [x17, x4]
        ins     v26.d[1], x21
        mov     v13.16b, v8.16b
        ldr     x17, [x2, #184]
        fmla    v10.4s, v26.4s, v30.s[0]
        ins     v29.d[1], x24
        fadd    v14.4s, v0.4s, v8.4s
        ins     v23.d[1], x22
        fadd    v11.4s, v25.4s, v29.4s
        ldr     d27, [x17, x3]
        fadd    v9.4s, v19.4s, v23.4s
        ldr     x22, [x17, x4]
        fadd    v15.4s, v2.4s, v10.4s
        ldr     x16, [x2, #48]
        fmla    v13.4s, v4.4s, v30.s[1]
        ldr     x19, [x2, #144]
        fmla    v8.4s, v4.4s, v30.s[2]
        ins     v27.d[1], x22
        fmla    v9.4s, v21.4s, v30.s[0]
        ldr     d28, [x16, x3]
        fmla    v11.4s, v27.4s, v30.s[0]
        ldr     x21, [x16, x4]
        fmla    v15.4s, v6.4s, v30.s[0]
        ldr     x23, [x19, x4]
        fmla    v6.4s, v2.4s, v30.s[2]
        ldr     x16, [x2, #56]
        fmla    v14.4s, v4.4s, v30.s[0]
        ldr     x17, [x2, #96]
        fadd    v23.4s, v3.4s, v11.4s
        ldr     x20, [x2, #192]
        fadd    v16.4s, v13.4s, v12.4s
        ins     v28.d[1], x21
        fmul    v6.4s, v6.4s, v31.s[1]
        ldr     x21, [x16, x4]
        mov     v21.16b, v9.16b
        ldr     d29, [x17, x3]
        fmla    v23.4s, v7.4s, v30.s[0]
        ldr     x22, [x17, x4]
        fmla    v7.4s, v3.4s, v30.s[2]
        ldr     x24, [x20, x4]
        fsub    v17.4s, v13.4s, v12.4s
        ldr     d12, [x19, x3]
        fadd    v22.4s, v1.4s, v9.4s
        ldr     x19, [x2, #152]
        fmla    v21.4s, v5.4s, v30.s[1]
        ldr     d13, [x20, x3]
        fmul    v20.4s, v20.4s, v31.s[0]
        ins     v12.d[1], x23
        fadd    v18.4s, v8.4s, v6.4s
        ldr     x23, [x19, x4]
        str     q14, [x5]
        ldr     d14, [x16, x3]
        str     q15, [x5, x15]
        ldr     x16, [x2, #64]
        str     q16, [x5, x11]
        ldr     d16, [x19, x3]
        fmla    v9.4s, v5.4s, v30.s[2]
        ldr     x19, [x2, #160]
        fmul    v7.4s, v7.4s, v31.s[1]
        ldr     x17, [x2, #104]
        fsub    v19.4s, v8.4s, v6.4s
        ldr     x20, [x2, #200]
        fmla    v22.4s, v5.4s, v30.s[0]
        ins     v14.d[1], x21
        fadd    v24.4s, v21.4s, v20.4s
        ins     v16.d[1], x23
        str     q17, [x5, x12]
        ldr     x21, [x16, x4]
        str     q18, [x5, x13]
        ldr     d18, [x16, x3]
        fsub    v25.4s, v21.4s, v20.4s
        ldr     d20, [x19, x3]
        fmla    v12.4s, v28.4s, v30.s[1]
        ldr     x23, [x19, x4]
        fadd    v26.4s, v9.4s, v7.4s
        ldr     x16, [x2, #72]
        str     q19, [x5, x14]
        ldr     x19, [x2, #168]
        str     q22, [x10]
        ins     v29.d[1], x22
        str     q23, [x10, x15]
        ins     v13.d[1], x24
        str     q24, [x10, x11]
        ldr     d15, [x17, x3]
        fmla    v13.4s, v29.4s, v30.s[1]
        ldr     x22, [x17, x4]
        fmul    v12.4s, v12.4s, v31.s[0]
        ldr     d17, [x20, x3]
        str     q25, [x10, x12]
        ldr     x24, [x20, x4]
        fsub    v27.4s, v9.4s, v7.4s
        ldr     x17, [x2, #112]
        str     q26, [x10, x13]
        ldr     x20, [x2, #208]
        fadd    v0.4s, v13.4s, v12.4s
        ins     v18.d[1], x21
        fsub    v1.4s, v13.4s, v12.4s
        ins     v20.d[1], x23
        fmla    v16.4s, v14.4s, v30.s[1]
        ldr     d22, [x16, x3]
        str     q27, [x10, x14]
        ldr     x21, [x16, x4]
        fmla    v20.4s, v18.4s, v30.s[1]
        ldr     d24, [x19, x3]
        ldr     x23, [x19, x4]
        ins     v15.d[1], x22
        fmul    v16.4s, v16.4s, v31.s[0]
        ldr     x16, [x2, #80]
        ldr     x19, [x2, #176]
        ins     v17.d[1], x24
        fmul    v20.4s, v20.4s, v31.s[0]
        ldr     d19, [x17, x3]
        fmla    v17.4s, v15.4s, v30.s[1]
        ldr     x22, [x17, x4]
        ldr     d21, [x20, x3]
        ins     v22.d[1], x21
        ldr     x24, [x20, x4]
        ins     v24.d[1], x23
        ldr     x17, [x2, #120]
        ins     v19.d[1], x22
        fmla    v24.4s, v22.4s, v30.s[1]
        ldr     x20, [x2, #216]
        fadd    v2.4s, v17.4s, v16.4s
        ldr     d26, [x16, x3]
        fsub    v3.4s, v17.4s, v16.4s
        ldr     x21, [x16, x4]
        ldr     d28, [x19, x3]
        ins     v21.d[1], x24
        fmul    v24.4s, v24.4s, v31.s[0]
        ldr     x23, [x19, x4]
        fmla    v21.4s, v19.4s, v30.s[1]
        ldr     x16, [x2, #88]
        ldr     x19, [x2, #184]
        ins     v26.d[1], x21
        ldr     d23, [x17, x3]
        ins     v28.d[1], x23
        ldr     x22, [x17, x4]
        add     x5, x5, #16
        fmla    v28.4s, v26.4s, v30.s[1]
        ldr     d25, [x20, x3]
        fadd    v4.4s, v21.4s, v20.4s
        ldr     x24, [x20, x4]
        fsub    v5.4s, v21.4s, v20.4s
        ldr     x17, [x2, #128]
        ldr     x20, [x2, #224]
        ins     v23.d[1], x22
        fmul    v28.4s, v28.4s, v31.s[0]
        ldr     d12, [x16, x3]
        ldr     x21, [x16, x4]
        ins     v25.d[1], x24
        ldr     d14, [x19, x3]
        add     x10, x10, #16
        fmla    v25.4s, v23.4s, v30.s[1]
        ldr     x23, [x19, x4]
        ldr     d27, [x17, x3]
        ins     v12.d[1], x21
        ldr     x22, [x17, x4]
        ldr     d29, [x20, x3]
        ins     v14.d[1], x23
        fadd    v6.4s, v25.4s, v24.4s
        ldr     x24, [x20, x4]
        fmla    v14.4s, v12.4s, v30.s[1]
        ldr     x17, [x2, #136]
        fsub    v7.4s, v25.4s, v24.4s
        ldr     x20, [x2, #232]
        ins     v27.d[1], x22
        ins     v29.d[1], x24
        mov     v16.16b, v6.16b
        ldr     d13, [x17, x3]
        fmul    v14.4s, v14.4s, v31.s[0]
        ldr     x22, [x17, x4]
        fmla    v29.4s, v27.4s, v30.s[1]
        ldr     d15, [x20, x3]
        fmla    v16.4s, v2.4s, v30.s[1]
        ldr     x24, [x20, x4]
        mov     v24.16b, v7.16b
        ins     v13.d[1], x22
        fmla    v24.4s, v3.4s, v30.s[1]
        ldr     x16, [x2, #48]
        fadd    v8.4s, v29.4s, v28.4s
        ins     v15.d[1], x24
        fmul    v16.4s, v16.4s, v31.s[0]
        ldr     x19, [x2, #144]
        fmla    v15.4s, v13.4s, v30.s[1]
        ldr     x21, [x16, x4]
        fsub    v9.4s, v29.4s, v28.4s
        ldr     x17, [x2, #96]
        mov     v17.16b, v8.16b
        ldr     x23, [x19, x4]
        fadd    v18.4s, v0.4s, v8.4s
        ldr     x20, [x2, #192]
        fadd    v10.4s, v15.4s, v14.4s
        ldr     x22, [x17, x4]
        fsub    v11.4s, v15.4s, v14.4s
        ldr     d14, [x16, x3]
        fmla    v17.4s, v4.4s, v30.s[1]
        ldr     x16, [x2, #56]
        fmla    v8.4s, v4.4s, v30.s[2]
        ldr     d15, [x17, x3]
        fadd    v19.4s, v2.4s, v10.4s
        ins     v14.d[1], x21
        fadd    v27.4s, v3.4s, v11.4s
        ldr     x21, [x16, x4]
        fmla    v18.4s, v4.4s, v30.s[0]
        ldr     x24, [x20, x4]
        fadd    v20.4s, v17.4s, v16.4s
        ldr     x17, [x2, #104]
        fmla    v19.4s, v6.4s, v30.s[0]
        ins     v15.d[1], x22
        fmla    v6.4s, v2.4s, v30.s[2]
        fmla    v27.4s, v7.4s, v30.s[0]
        ldr     x22, [x17, x4]
        mov     v25.16b, v9.16b
        fmla    v7.4s, v3.4s, v30.s[2]
        fmul    v6.4s, v6.4s, v31.s[1]
        fsub    v21.4s, v17.4s, v16.4s
        ldr     d16, [x19, x3]
        fadd    v26.4s, v1.4s, v9.4s
        ldr     x19, [x2, #152]
        fmla    v25.4s, v5.4s, v30.s[1]
        ldr     d17, [x20, x3]
        fmul    v24.4s, v24.4s, v31.s[0]
        ins     v16.d[1], x23
        fadd    v22.4s, v8.4s, v6.4s
        ldr     x23, [x19, x4]
        str     q18, [x6]
        ldr     d18, [x16, x3]
        str     q19, [x6, x15]
        ldr     x16, [x2, #64]
        str     q20, [x6, x11]
        ldr     d20, [x19, x3]
        fmla    v9.4s, v5.4s, v30.s[2]
        ldr     x19, [x2, #160]
        fmul    v7.4s, v7.4s, v31.s[1]
        ldr     x20, [x2, #200]
        fsub    v23.4s, v8.4s, v6.4s
        ins     v18.d[1], x21
        fmla    v26.4s, v5.4s, v30.s[0]
        ins     v20.d[1], x23
        fadd    v28.4s, v25.4s, v24.4s
        ldr     x21, [x16, x4]
        str     q21, [x6, x12]
        ldr     x23, [x19, x4]
        str     q22, [x6, x13]
        ldr     d22, [x16, x3]
        fsub    v29.4s, v25.4s, v24.4s
        ldr     d24, [x19, x3]
        fmla    v16.4s, v14.4s, v30.s[2]
        ldr     x16, [x2, #72]
        fadd    v12.4s, v9.4s, v7.4s
        ldr     x19, [x2, #168]
        str     q23, [x6, x14]
        ins     v17.d[1], x24
        str     q26, [x7]
        ldr     d19, [x17, x3]
        str     q27, [x7, x15]
        ldr     d21, [x20, x3]
        str     q28, [x7, x11]
        ldr     x24, [x20, x4]
        fmla    v17.4s, v15.4s, v30.s[2]
        ldr     x17, [x2, #112]
        fmul    v16.4s, v16.4s, v31.s[1]
        ldr     x20, [x2, #208]
        str     q29, [x7, x12]
        ins     v22.d[1], x21
        fsub    v13.4s, v9.4s, v7.4s
        ins     v24.d[1], x23
        str     q12, [x7, x13]
        ldr     d26, [x16, x3]
        fadd    v0.4s, v17.4s, v16.4s
        ldr     x21, [x16, x4]
        fsub    v1.4s, v17.4s, v16.4s
        ldr     d28, [x19, x3]
        fmla    v20.4s, v18.4s, v30.s[2]
        ldr     x23, [x19, x4]
        str     q13, [x7, x14]
        ldr     x16, [x2, #80]
        fmla    v24.4s, v22.4s, v30.s[2]
        ldr     x19, [x2, #176]
        ins     v19.d[1], x22
        ins     v21.d[1], x24
        fmul    v20.4s, v20.4s, v31.s[1]
        ldr     d23, [x17, x3]
        fmla    v21.4s, v19.4s, v30.s[2]
        ldr     x22, [x17, x4]
        fmul    v24.4s, v24.4s, v31.s[1]
        ldr     d25, [x20, x3]
        ldr     x24, [x20, x4]
        ins     v26.d[1], x21
        ldr     x17, [x2, #120]
        ins     v28.d[1], x23
        fadd    v2.4s, v21.4s, v20.4s
        ldr     x20, [x2, #216]
        fmla    v28.4s, v26.4s, v30.s[2]
        ldr     d12, [x16, x3]
        fsub    v3.4s, v21.4s, v20.4s
        ldr     x21, [x16, x4]
        ldr     d14, [x19, x3]
        ins     v23.d[1], x22
        ldr     x23, [x19, x4]
        ins     v25.d[1], x24
        fmul    v28.4s, v28.4s, v31.s[1]
        ldr     x16, [x2, #88]
        fmla    v25.4s, v23.4s, v30.s[2]
        ldr     x19, [x2, #184]
        ldr     d27, [x17, x3]
        ins     v12.d[1], x21
        ldr     x22, [x17, x4]
        ins     v14.d[1], x23
        ldr     d29, [x20, x3]
        add     x6, x6, #16
        fmla    v14.4s, v12.4s, v30.s[2]
        ldr     x24, [x20, x4]
        fadd    v4.4s, v25.4s, v24.4s
        ldr     x17, [x2, #128]
        fsub    v5.4s, v25.4s, v24.4s
        ldr     x20, [x2, #224]
        ldr     d16, [x16, x3]
        ins     v27.d[1], x22
        fmul    v14.4s, v14.4s, v31.s[1]
        ldr     x21, [x16, x4]
        ldr     d18, [x19, x3]
        ins     v29.d[1], x24
        ldr     x23, [x19, x4]
        add     x7, x7, #16
        fmla    v29.4s, v27.4s, v30.s[2]
        ldr     d13, [x17, x3]
        ldr     x22, [x17, x4]
        ins     v16.d[1], x21
        ldr     d15, [x20, x3]
        ins     v18.d[1], x23
        ldr     x24, [x20, x4]
        fmla    v18.4s, v16.4s, v30.s[2]
        ldr     x17, [x2, #136]
        fadd    v6.4s, v29.4s, v28.4s
        ldr     x20, [x2, #232]
        fsub    v7.4s, v29.4s, v28.4s
        ins     v13.d[1], x22
        ins     v15.d[1], x24
        ldr     d17, [x17, x3]
        fmul    v18.4s, v18.4s, v31.s[1]
        ldr     x22, [x17, x4]
        fmla    v15.4s, v13.4s, v30.s[2]
        ldr     d19, [x20, x3]
        mov     v20.16b, v6.16b
        ldr     x24, [x20, x4]
        mov     v28.16b, v7.16b
        ins     v17.d[1], x22
        fmla    v20.4s, v2.4s, v30.s[1]
        add     x3, x3, #16
        fadd    v8.4s, v15.4s, v14.4s
        ins     v19.d[1], x24
        fsub    v9.4s, v15.4s, v14.4s
        add     x4, x4, #16
        fmla    v19.4s, v17.4s, v30.s[2]
        fmla    v28.4s, v3.4s, v30.s[1]
        mov     v21.16b, v8.16b
        mov     v29.16b, v9.16b
        fadd    v10.4s, v19.4s, v18.4s
        fsub    v11.4s, v19.4s, v18.4s
        fadd    v22.4s, v0.4s, v8.4s
        fmla    v21.4s, v4.4s, v30.s[1]
        fadd    v23.4s, v2.4s, v10.4s
        fadd    v13.4s, v3.4s, v11.4s
        fmul    v20.4s, v20.4s, v31.s[0]
        fmla    v8.4s, v4.4s, v30.s[2]
        fmla    v23.4s, v6.4s, v30.s[0]
        fmla    v6.4s, v2.4s, v30.s[2]
        fmla    v13.4s, v7.4s, v30.s[0]
        fmla    v7.4s, v3.4s, v30.s[2]
        fadd    v12.4s, v1.4s, v9.4s
        fmul    v6.4s, v6.4s, v31.s[1]
        fmla    v29.4s, v5.4s, v30.s[1]
        fmul    v28.4s, v28.4s, v31.s[0]
        fmla    v9.4s, v5.4s, v30.s[2]
        fmul    v7.4s, v7.4s, v31.s[1]
        fmla    v22.4s, v4.4s, v30.s[0]
        fadd    v24.4s, v21.4s, v20.4s
        fsub    v25.4s, v21.4s, v20.4s
        fadd    v26.4s, v8.4s, v6.4s
        fsub    v27.4s, v8.4s, v6.4s
        fmla    v12.4s, v5.4s, v30.s[0]
        fadd    v14.4s, v29.4s, v28.4s
        fsub    v15.4s, v29.4s, v28.4s
        fadd    v16.4s, v9.4s, v7.4s
        fsub    v17.4s, v9.4s, v7.4s
        str     q22, [x8]
        str     q23, [x8, x15]
        str     q24, [x8, x11]
        str     q25, [x8, x12]
        str     q26, [x8, x13]
        str     q27, [x8, x14]
        add     x8, x8, #16
        str     q12, [x9]
        str     q13, [x9, x15]
        str     q14, [x9, x11]
        str     q15, [x9, x12]
        str     q16, [x9, x13]
        str     q17, [x9, x14]
        add     x9, x9, #16
        b.hi    1b
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
        ldp     d8, d9, [sp], #112
        .cfi_restore d8
        .cfi_restore d9
        .cfi_def_cfa_offset 0
        ret
        .cfi_restore_state
        .cfi_endproc
        .size   dgms_winograd4_input_f32_a55, . - dgms_winograd4_input_f32_a55

        .section .note.gnu.property, "a"
        .p2align 3
        .word   4, 16, 5
        .asciz  "GNU"
        .word   0xc0000000, 4, 1, 0

        .section .note.GNU-stack, "", %progbits
