// Written by scripts/arm/tile_output.py, which also says what the routines do. Not to be edited.
        .arch   armv8-a
        .text

// `iterations` tiles, at least one.
        .globl  dgms_winograd_output_a55
        .hidden dgms_winograd_output_a55
        .type   dgms_winograd_output_a55, %function
        .p2align 5
dgms_winograd_output_a55:
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
        ldp     x1, x2, [x0, #0]
        ldp     x3, x4, [x0, #16]
        ldp     x5, x6, [x0, #32]
        ldp     x7, x8, [x0, #48]
        ldp     x9, x10, [x0, #64]
        ldp     x11, x12, [x0, #80]
        ldp     x13, x16, [x0, #96]
        ldp     q0, q1, [x0, #112]
        ldp     q2, q3, [x0, #144]
        ldp     q4, q5, [x0, #176]
        ldr     q6, [x0, #208]
        cmp     w16, #1
        b.eq    20f
        cmp     w16, #2
        b.eq    30f
10:
        ldr     x16, [x1, #168]
        subs    x3, x3, #1
        ldr     d15, [x1, #160]
        ldr     x19, [x1, #40]
        ldr     d17, [x1, #32]
        ins     v15.d[1], x16
        ldr     x21, [x1, #200]
        ldr     d19, [x1, #192]
        sub     v15.4s, v15.4s, v4.4s
        ldr     x16, [x1, #72]
        ldr     d21, [x1, #64]
        ins     v17.d[1], x19
        ldr     x17, [x1, #296]
        ins     v19.d[1], x21
        add     v17.4s, v17.4s, v15.4s
        ldr     d16, [x1, #288]
        ldr     x22, [x1, #328]
        ins     v21.d[1], x16
        ldr     d20, [x1, #320]
        add     v21.4s, v21.4s, v19.4s
        ldr     x20, [x1, #424]
        ldr     d18, [x1, #416]
        ins     v16.d[1], x17
        ldr     x19, [x1, #136]
        ins     v20.d[1], x22
        sub     v15.4s, v15.4s, v16.4s
        ldr     d25, [x1, #128]
        sub     v19.4s, v19.4s, v20.4s
        ldr     x21, [x1, #8]
        add     v17.4s, v17.4s, v16.4s
        ldr     d27, [x1, #0]
        add     v21.4s, v21.4s, v20.4s
        ldr     x17, [x1, #456]
        ldr     d22, [x1, #448]
        ins     v18.d[1], x20
        ldr     x20, [x1, #264]
        ins     v25.d[1], x19
        sub     v15.4s, v15.4s, v18.4s
        ldr     d26, [x1, #256]
        add     v23.4s, v17.4s, v21.4s
        ldr     x16, [x1, #232]
        sub     v17.4s, v17.4s, v21.4s
        ldr     d29, [x1, #224]
        ldr     x19, [x1, #104]
        ins     v27.d[1], x21
        ldr     d31, [x1, #96]
        ins     v22.d[1], x17
        add     v27.4s, v27.4s, v25.4s
        ldr     x17, [x1, #360]
        sub     v19.4s, v19.4s, v22.4s
        ldr     d30, [x1, #352]
        ins     v26.d[1], x20
        ldr     x22, [x1, #392]
        ldr     d28, [x1, #384]
        ins     v29.d[1], x16
        sub     v25.4s, v25.4s, v26.4s
        ins     v31.d[1], x19
        add     v24.4s, v15.4s, v19.4s
        ins     v30.d[1], x17
        add     v31.4s, v31.4s, v29.4s
        ldr     x20, [x1, #488]
        sub     v29.4s, v29.4s, v30.4s
        ldr     d16, [x1, #480]
        add     v27.4s, v27.4s, v26.4s
        ins     v28.d[1], x22
        sub     v15.4s, v15.4s, v19.4s
        ldr     x21, [x1, #184]
        sub     v25.4s, v25.4s, v28.4s
        ldr     d18, [x1, #176]
        add     v31.4s, v31.4s, v30.4s
        ldr     x16, [x1, #56]
        add     v7.4s, v27.4s, v23.4s
        ldr     d22, [x1, #48]
        add     v11.4s, v25.4s, v24.4s
        ldr     x22, [x1, #312]
        sub     v9.4s, v17.4s, v31.4s
        ldr     d20, [x1, #304]
        ins     v16.d[1], x20
        ins     v18.d[1], x21
        ldr     x19, [x1, #216]
        ins     v22.d[1], x16
        sub     v29.4s, v29.4s, v16.4s
        ldr     d19, [x1, #208]
        sub     v18.4s, v18.4s, v4.4s
        ldr     x21, [x1, #88]
        ldr     d28, [x1, #80]
        ins     v20.d[1], x22
        sub     v13.4s, v15.4s, v29.4s
        ldr     x20, [x1, #344]
        add     v22.4s, v22.4s, v18.4s
        ldr     d26, [x1, #336]
        sub     v18.4s, v18.4s, v20.4s
        ldr     x16, [x1, #152]
        ldr     d24, [x1, #144]
        ins     v19.d[1], x19
        add     v22.4s, v22.4s, v20.4s
        ldr     x17, [x1, #440]
        ldr     d21, [x1, #432]
        ins     v28.d[1], x21
        ldr     x22, [x1, #472]
        ins     v26.d[1], x20
        add     v28.4s, v28.4s, v19.4s
        ldr     d27, [x1, #464]
        sub     v19.4s, v19.4s, v26.4s
        ins     v24.d[1], x16
        ldr     x19, [x1, #24]
        ins     v21.d[1], x17
        add     v28.4s, v28.4s, v26.4s
        ldr     d16, [x1, #16]
        sub     v18.4s, v18.4s, v21.4s
        ldr     x21, [x1, #248]
        ldr     d15, [x1, #240]
        ins     v27.d[1], x22
        add     v25.4s, v22.4s, v28.4s
        ldr     x16, [x1, #120]
        sub     v19.4s, v19.4s, v27.4s
        ldr     d29, [x1, #112]
        sub     v22.4s, v22.4s, v28.4s
        ldr     x17, [x1, #280]
        ldr     d30, [x1, #272]
        ins     v16.d[1], x19
        add     v23.4s, v18.4s, v19.4s
        ldr     x22, [x1, #376]
        add     v16.4s, v16.4s, v24.4s
        ldr     d31, [x1, #368]
        sub     v18.4s, v18.4s, v19.4s
        ins     v15.d[1], x21
        ins     v29.d[1], x16
        ins     v30.d[1], x17
        ins     v31.d[1], x22
        ldr     x20, [x1, #408]
        add     v29.4s, v29.4s, v15.4s
        ldr     d17, [x1, #400]
        sub     v24.4s, v24.4s, v30.4s
        ldr     x17, [x1, #504]
        sub     v15.4s, v15.4s, v31.4s
        ldr     d20, [x1, #496]
        add     v16.4s, v16.4s, v30.4s
        ins     v17.d[1], x20
        add     v29.4s, v29.4s, v31.4s
        add     x1, x1, x2
        sub     v24.4s, v24.4s, v17.4s
        ins     v20.d[1], x17
        add     v8.4s, v16.4s, v25.4s
        sub     v15.4s, v15.4s, v20.4s
        add     v12.4s, v24.4s, v23.4s
        sub     v10.4s, v22.4s, v29.4s
        sub     v14.4s, v18.4s, v15.4s
        b.eq    12f
11:
        scvtf   v7.4s, v7.4s
        ldr     x16, [x1, #168]
        scvtf   v8.4s, v8.4s
        ldr     d23, [x1, #160]
        scvtf   v9.4s, v9.4s
        ldr     x19, [x1, #40]
        scvtf   v10.4s, v10.4s
        ldr     d25, [x1, #32]
        mov     v15.16b, v2.16b
        ins     v23.d[1], x16
        mov     v16.16b, v3.16b
        ldr     x21, [x1, #200]
        mov     v17.16b, v2.16b
        ldr     d27, [x1, #192]
        mov     v18.16b, v3.16b
        ldr     x16, [x1, #72]
        scvtf   v11.4s, v11.4s
        ldr     d29, [x1, #64]
        scvtf   v12.4s, v12.4s
        ldr     x17, [x1, #296]
        scvtf   v13.4s, v13.4s
        ldr     d24, [x1, #288]
        scvtf   v14.4s, v14.4s
        ldr     x22, [x1, #328]
        fmla    v15.4s, v7.4s, v0.4s
        ldr     d28, [x1, #320]
        fmla    v16.4s, v8.4s, v1.4s
        ldr     x20, [x1, #424]
        fmla    v17.4s, v9.4s, v0.4s
        ldr     d26, [x1, #416]
        fmla    v18.4s, v10.4s, v1.4s
        mov     x14, x4
        mov     v19.16b, v2.16b
        ins     v25.d[1], x19
        mov     v20.16b, v3.16b
        ins     v27.d[1], x21
        mov     v21.16b, v2.16b
        ins     v29.d[1], x16
        mov     v22.16b, v3.16b
        ins     v24.d[1], x17
        fmla    v19.4s, v11.4s, v0.4s
        ins     v28.d[1], x22
        fmla    v20.4s, v12.4s, v1.4s
        ldr     x19, [x1, #136]
        fmla    v21.4s, v13.4s, v0.4s
        ldr     x21, [x1, #8]
        fmla    v22.4s, v14.4s, v1.4s
        ins     v26.d[1], x20
        fadd    v15.4s, v15.4s, v5.4s
        ldr     x17, [x1, #456]
        fadd    v16.4s, v16.4s, v5.4s
        ldr     d30, [x1, #448]
        fadd    v17.4s, v17.4s, v5.4s
        ldr     x20, [x1, #264]
        fadd    v18.4s, v18.4s, v5.4s
        ldr     x16, [x1, #232]
        fadd    v19.4s, v19.4s, v5.4s
        ins     v30.d[1], x17
        fadd    v20.4s, v20.4s, v5.4s
        ldr     x17, [x1, #360]
        fadd    v21.4s, v21.4s, v5.4s
        ldr     x22, [x1, #392]
        fadd    v22.4s, v22.4s, v5.4s
        subs    x3, x3, #1
        uzp1    v15.8h, v15.8h, v16.8h
        ldr     d16, [x1, #128]
        uzp1    v17.8h, v17.8h, v18.8h
        ldr     d18, [x1, #0]
        sqxtn   v15.8b, v15.8h
        add     x4, x4, x5
        sqxtn   v17.8b, v17.8h
        ins     v16.d[1], x19
        uzp1    v19.8h, v19.8h, v20.8h
        ins     v18.d[1], x21
        uzp1    v21.8h, v21.8h, v22.8h
        ldr     d20, [x1, #224]
        sub     v23.4s, v23.4s, v4.4s
        str     d15, [x14]
        sqxtn   v19.8b, v19.8h
        str     d17, [x14, x6]
        sqxtn   v21.8b, v21.8h
        ldr     d17, [x1, #256]
        add     v25.4s, v25.4s, v23.4s
        ldr     x19, [x1, #104]
        add     v29.4s, v29.4s, v27.4s
        ldr     d22, [x1, #96]
        sub     v23.4s, v23.4s, v24.4s
        str     d19, [x14, x7]
        sub     v27.4s, v27.4s, v28.4s
        str     d21, [x14, x8]
        add     v18.4s, v18.4s, v16.4s
        ins     v17.d[1], x20
        sub     v23.4s, v23.4s, v26.4s
        ldr     d21, [x1, #352]
        sub     v27.4s, v27.4s, v30.4s
        ldr     d19, [x1, #384]
        sub     v16.4s, v16.4s, v17.4s
        ins     v20.d[1], x16
        add     v25.4s, v25.4s, v24.4s
        ins     v22.d[1], x19
        add     v29.4s, v29.4s, v28.4s
        ins     v21.d[1], x17
        add     v22.4s, v22.4s, v20.4s
        ins     v19.d[1], x22
        sub     v20.4s, v20.4s, v21.4s
        ldr     x20, [x1, #488]
        add     v15.4s, v23.4s, v27.4s
        ldr     d24, [x1, #480]
        sub     v16.4s, v16.4s, v19.4s
        ldr     x21, [x1, #184]
        sub     v23.4s, v23.4s, v27.4s
        ldr     d26, [x1, #176]
        add     v31.4s, v25.4s, v29.4s
        ldr     x16, [x1, #56]
        add     v18.4s, v18.4s, v17.4s
        ldr     d30, [x1, #48]
        add     v11.4s, v16.4s, v15.4s
        ins     v24.d[1], x20
        sub     v25.4s, v25.4s, v29.4s
        ins     v26.d[1], x21
        sub     v20.4s, v20.4s, v24.4s
        ldr     x19, [x1, #216]
        sub     v26.4s, v26.4s, v4.4s
        ldr     d27, [x1, #208]
        add     v22.4s, v22.4s, v21.4s
        ldr     x21, [x1, #88]
        add     v7.4s, v18.4s, v31.4s
        ldr     d19, [x1, #80]
        sub     v13.4s, v23.4s, v20.4s
        ldr     x22, [x1, #312]
        sub     v9.4s, v25.4s, v22.4s
        ldr     d28, [x1, #304]
        ins     v30.d[1], x16
        ldr     x16, [x1, #152]
        ldr     d15, [x1, #144]
        ins     v27.d[1], x19
        add     v30.4s, v30.4s, v26.4s
        ldr     x20, [x1, #344]
        ldr     d17, [x1, #336]
        ins     v19.d[1], x21
        ins     v28.d[1], x22
        ldr     x17, [x1, #440]
        add     v19.4s, v19.4s, v27.4s
        ldr     d29, [x1, #432]
        sub     v26.4s, v26.4s, v28.4s
        ldr     x22, [x1, #472]
        add     v30.4s, v30.4s, v28.4s
        ldr     d18, [x1, #464]
        ins     v15.d[1], x16
        ldr     x19, [x1, #24]
        ldr     d24, [x1, #16]
        ins     v17.d[1], x20
        ldr     x21, [x1, #248]
        ins     v29.d[1], x17
        sub     v27.4s, v27.4s, v17.4s
        ldr     d23, [x1, #240]
        add     v19.4s, v19.4s, v17.4s
        ldr     x16, [x1, #120]
        sub     v26.4s, v26.4s, v29.4s
        ldr     d20, [x1, #112]
        ins     v18.d[1], x22
        ldr     x17, [x1, #280]
        add     v16.4s, v30.4s, v19.4s
        ldr     d21, [x1, #272]
        sub     v27.4s, v27.4s, v18.4s
        ldr     x22, [x1, #376]
        sub     v30.4s, v30.4s, v19.4s
        ldr     d22, [x1, #368]
        ins     v24.d[1], x19
        ins     v23.d[1], x21
        add     v31.4s, v26.4s, v27.4s
        ins     v20.d[1], x16
        add     v24.4s, v24.4s, v15.4s
        ins     v21.d[1], x17
        add     v20.4s, v20.4s, v23.4s
        ins     v22.d[1], x22
        sub     v15.4s, v15.4s, v21.4s
        ldr     x20, [x1, #408]
        sub     v23.4s, v23.4s, v22.4s
        ldr     d25, [x1, #400]
        add     v24.4s, v24.4s, v21.4s
        ldr     x17, [x1, #504]
        add     v20.4s, v20.4s, v22.4s
        ldr     d28, [x1, #496]
        sub     v26.4s, v26.4s, v27.4s
        ins     v25.d[1], x20
        add     v8.4s, v24.4s, v16.4s
        add     x1, x1, x2
        sub     v15.4s, v15.4s, v25.4s
        ins     v28.d[1], x17
        sub     v10.4s, v30.4s, v20.4s
        sub     v23.4s, v23.4s, v28.4s
        add     v12.4s, v15.4s, v31.4s
        sub     v14.4s, v26.4s, v23.4s
        b.ne    11b
12:
        scvtf   v7.4s, v7.4s
        mov     x14, x4
        scvtf   v8.4s, v8.4s
        add     x4, x4, x5
        scvtf   v9.4s, v9.4s
        scvtf   v10.4s, v10.4s
        scvtf   v11.4s, v11.4s
        scvtf   v12.4s, v12.4s
        scvtf   v13.4s, v13.4s
        scvtf   v14.4s, v14.4s
        mov     v15.16b, v2.16b
        mov     v16.16b, v3.16b
        mov     v17.16b, v2.16b
        mov     v18.16b, v3.16b
        mov     v19.16b, v2.16b
        mov     v20.16b, v3.16b
        mov     v21.16b, v2.16b
        mov     v22.16b, v3.16b
        fmla    v15.4s, v7.4s, v0.4s
        fmla    v16.4s, v8.4s, v1.4s
        fmla    v17.4s, v9.4s, v0.4s
        fmla    v18.4s, v10.4s, v1.4s
        fmla    v19.4s, v11.4s, v0.4s
        fmla    v20.4s, v12.4s, v1.4s
        fmla    v21.4s, v13.4s, v0.4s
        fmla    v22.4s, v14.4s, v1.4s
        fadd    v15.4s, v15.4s, v5.4s
        fadd    v16.4s, v16.4s, v5.4s
        fadd    v17.4s, v17.4s, v5.4s
        fadd    v18.4s, v18.4s, v5.4s
        fadd    v19.4s, v19.4s, v5.4s
        fadd    v20.4s, v20.4s, v5.4s
        fadd    v21.4s, v21.4s, v5.4s
        fadd    v22.4s, v22.4s, v5.4s
        uzp1    v15.8h, v15.8h, v16.8h
        uzp1    v17.8h, v17.8h, v18.8h
        uzp1    v19.8h, v19.8h, v20.8h
        uzp1    v21.8h, v21.8h, v22.8h
        sqxtn   v15.8b, v15.8h
        sqxtn   v17.8b, v17.8h
        sqxtn   v19.8b, v19.8h
        sqxtn   v21.8b, v21.8h
        str     d15, [x14]
        str     d17, [x14, x6]
        str     d19, [x14, x7]
        str     d21, [x14, x8]
        b       40f
20:
        ldr     x16, [x1, #168]
        subs    x3, x3, #1
        ldr     d15, [x1, #160]
        ldr     x19, [x1, #40]
        ldr     d17, [x1, #32]
        ins     v15.d[1], x16
        ldr     x21, [x1, #200]
        ldr     d19, [x1, #192]
        sub     v15.4s, v15.4s, v4.4s
        ldr     x16, [x1, #72]
        ldr     d21, [x1, #64]
        ins     v17.d[1], x19
        ldr     x17, [x1, #296]
        ins     v19.d[1], x21
        add     v17.4s, v17.4s, v15.4s
        ldr     d16, [x1, #288]
        ldr     x22, [x1, #328]
        ins     v21.d[1], x16
        ldr     d20, [x1, #320]
        add     v21.4s, v21.4s, v19.4s
        ldr     x20, [x1, #424]
        ldr     d18, [x1, #416]
        ins     v16.d[1], x17
        ldr     x19, [x1, #136]
        ins     v20.d[1], x22
        sub     v15.4s, v15.4s, v16.4s
        ldr     d25, [x1, #128]
        sub     v19.4s, v19.4s, v20.4s
        ldr     x21, [x1, #8]
        add     v17.4s, v17.4s, v16.4s
        ldr     d27, [x1, #0]
        add     v21.4s, v21.4s, v20.4s
        ldr     x17, [x1, #456]
        ldr     d22, [x1, #448]
        ins     v18.d[1], x20
        ldr     x20, [x1, #264]
        ins     v25.d[1], x19
        sub     v15.4s, v15.4s, v18.4s
        ldr     d26, [x1, #256]
        add     v23.4s, v17.4s, v21.4s
        ldr     x16, [x1, #232]
        sub     v17.4s, v17.4s, v21.4s
        ldr     d29, [x1, #224]
        ldr     x19, [x1, #104]
        ins     v27.d[1], x21
        ldr     d31, [x1, #96]
        ins     v22.d[1], x17
        add     v27.4s, v27.4s, v25.4s
        ldr     x17, [x1, #360]
        sub     v19.4s, v19.4s, v22.4s
        ldr     d30, [x1, #352]
        ins     v26.d[1], x20
        ldr     x22, [x1, #392]
        ldr     d28, [x1, #384]
        ins     v29.d[1], x16
        sub     v25.4s, v25.4s, v26.4s
        ins     v31.d[1], x19
        add     v24.4s, v15.4s, v19.4s
        ins     v30.d[1], x17
        add     v31.4s, v31.4s, v29.4s
        ldr     x20, [x1, #488]
        sub     v29.4s, v29.4s, v30.4s
        ldr     d16, [x1, #480]
        add     v27.4s, v27.4s, v26.4s
        ins     v28.d[1], x22
        sub     v15.4s, v15.4s, v19.4s
        ldr     x21, [x1, #184]
        sub     v25.4s, v25.4s, v28.4s
        ldr     d18, [x1, #176]
        add     v31.4s, v31.4s, v30.4s
        ldr     x16, [x1, #56]
        add     v7.4s, v27.4s, v23.4s
        ldr     d22, [x1, #48]
        add     v11.4s, v25.4s, v24.4s
        ldr     x22, [x1, #312]
        sub     v9.4s, v17.4s, v31.4s
        ldr     d20, [x1, #304]
        ins     v16.d[1], x20
        ins     v18.d[1], x21
        ldr     x19, [x1, #216]
        ins     v22.d[1], x16
        sub     v29.4s, v29.4s, v16.4s
        ldr     d19, [x1, #208]
        sub     v18.4s, v18.4s, v4.4s
        ldr     x21, [x1, #88]
        ldr     d28, [x1, #80]
        ins     v20.d[1], x22
        sub     v13.4s, v15.4s, v29.4s
        ldr     x20, [x1, #344]
        add     v22.4s, v22.4s, v18.4s
        ldr     d26, [x1, #336]
        sub     v18.4s, v18.4s, v20.4s
        ldr     x16, [x1, #152]
        ldr     d24, [x1, #144]
        ins     v19.d[1], x19
        add     v22.4s, v22.4s, v20.4s
        ldr     x17, [x1, #440]
        ldr     d21, [x1, #432]
        ins     v28.d[1], x21
        ldr     x22, [x1, #472]
        ins     v26.d[1], x20
        add     v28.4s, v28.4s, v19.4s
        ldr     d27, [x1, #464]
        sub     v19.4s, v19.4s, v26.4s
        ins     v24.d[1], x16
        ldr     x19, [x1, #24]
        ins     v21.d[1], x17
        add     v28.4s, v28.4s, v26.4s
        ldr     d16, [x1, #16]
        sub     v18.4s, v18.4s, v21.4s
        ldr     x21, [x1, #248]
        ldr     d15, [x1, #240]
        ins     v27.d[1], x22
        add     v25.4s, v22.4s, v28.4s
        ldr     x16, [x1, #120]
        sub     v19.4s, v19.4s, v27.4s
        ldr     d29, [x1, #112]
        sub     v22.4s, v22.4s, v28.4s
        ldr     x17, [x1, #280]
        ldr     d30, [x1, #272]
        ins     v16.d[1], x19
        add     v23.4s, v18.4s, v19.4s
        ldr     x22, [x1, #376]
        add     v16.4s, v16.4s, v24.4s
        ldr     d31, [x1, #368]
        sub     v18.4s, v18.4s, v19.4s
        ins     v15.d[1], x21
        ins     v29.d[1], x16
        ins     v30.d[1], x17
        ins     v31.d[1], x22
        ldr     x20, [x1, #408]
        add     v29.4s, v29.4s, v15.4s
        ldr     d17, [x1, #400]
        sub     v24.4s, v24.4s, v30.4s
        ldr     x17, [x1, #504]
        sub     v15.4s, v15.4s, v31.4s
        ldr     d20, [x1, #496]
        add     v16.4s, v16.4s, v30.4s
        ins     v17.d[1], x20
        add     v29.4s, v29.4s, v31.4s
        add     x1, x1, x2
        sub     v24.4s, v24.4s, v17.4s
        ins     v20.d[1], x17
        add     v8.4s, v16.4s, v25.4s
        sub     v15.4s, v15.4s, v20.4s
        add     v12.4s, v24.4s, v23.4s
        sub     v10.4s, v22.4s, v29.4s
        sub     v14.4s, v18.4s, v15.4s
        b.eq    22f
21:
        scvtf   v7.4s, v7.4s
        mov     x15, x9
        scvtf   v8.4s, v8.4s
        ldr     x16, [x1, #168]
        scvtf   v9.4s, v9.4s
        ldr     d23, [x1, #160]
        scvtf   v10.4s, v10.4s
        ldr     x19, [x1, #40]
        mov     v15.16b, v2.16b
        ldr     d25, [x1, #32]
        mov     v16.16b, v3.16b
        ins     v23.d[1], x16
        mov     v17.16b, v2.16b
        ldr     x21, [x1, #200]
        mov     v18.16b, v3.16b
        ldr     d27, [x1, #192]
        scvtf   v11.4s, v11.4s
        ldr     x16, [x1, #72]
        scvtf   v12.4s, v12.4s
        ldr     d29, [x1, #64]
        scvtf   v13.4s, v13.4s
        ldr     x17, [x1, #296]
        scvtf   v14.4s, v14.4s
        ldr     d24, [x1, #288]
        fmla    v15.4s, v7.4s, v0.4s
        ldr     x22, [x1, #328]
        fmla    v16.4s, v8.4s, v1.4s
        ldr     d28, [x1, #320]
        fmla    v17.4s, v9.4s, v0.4s
        ldr     x20, [x1, #424]
        fmla    v18.4s, v10.4s, v1.4s
        ldr     d26, [x1, #416]
        mov     v19.16b, v2.16b
        mov     x14, x4
        mov     v20.16b, v3.16b
        ins     v25.d[1], x19
        mov     v21.16b, v2.16b
        ins     v27.d[1], x21
        mov     v22.16b, v3.16b
        ins     v29.d[1], x16
        fmla    v19.4s, v11.4s, v0.4s
        ins     v24.d[1], x17
        fmla    v20.4s, v12.4s, v1.4s
        ins     v28.d[1], x22
        fmla    v21.4s, v13.4s, v0.4s
        ldr     x19, [x1, #136]
        fmla    v22.4s, v14.4s, v1.4s
        ldr     x21, [x1, #8]
        fadd    v15.4s, v15.4s, v5.4s
        ins     v26.d[1], x20
        fadd    v16.4s, v16.4s, v5.4s
        ldr     x17, [x1, #456]
        fadd    v17.4s, v17.4s, v5.4s
        ldr     d30, [x1, #448]
        fadd    v18.4s, v18.4s, v5.4s
        ldr     x20, [x1, #264]
        fadd    v19.4s, v19.4s, v5.4s
        ldr     x16, [x1, #232]
        fadd    v20.4s, v20.4s, v5.4s
        ins     v30.d[1], x17
        fadd    v21.4s, v21.4s, v5.4s
        ldr     x17, [x1, #360]
        fadd    v22.4s, v22.4s, v5.4s
        ldr     x22, [x1, #392]
        uzp1    v15.8h, v15.8h, v16.8h
        ldr     d16, [x15]
        uzp1    v17.8h, v17.8h, v18.8h
        ldr     d18, [x15, x11]
        uzp1    v19.8h, v19.8h, v20.8h
        ldr     d20, [x15, x12]
        uzp1    v21.8h, v21.8h, v22.8h
        ldr     d22, [x15, x13]
        saddw   v15.8h, v15.8h, v16.8b
        ldr     d16, [x1, #128]
        saddw   v17.8h, v17.8h, v18.8b
        ldr     d18, [x1, #0]
        saddw   v19.8h, v19.8h, v20.8b
        ldr     d20, [x1, #224]
        saddw   v21.8h, v21.8h, v22.8b
        ins     v16.d[1], x19
        add     v15.8h, v15.8h, v6.8h
        ins     v18.d[1], x21
        add     v17.8h, v17.8h, v6.8h
        ldr     x19, [x1, #104]
        add     v19.8h, v19.8h, v6.8h
        ldr     d22, [x1, #96]
        add     v21.8h, v21.8h, v6.8h
        ins     v20.d[1], x16
        sqxtn   v15.8b, v15.8h
        ldr     x21, [x1, #184]
        sqxtn   v17.8b, v17.8h
        ins     v22.d[1], x19
        sub     v23.4s, v23.4s, v4.4s
        ldr     x16, [x1, #56]
        sqxtn   v19.8b, v19.8h
        ldr     x19, [x1, #216]
        sqxtn   v21.8b, v21.8h
        str     d15, [x14]
        add     v25.4s, v25.4s, v23.4s
        str     d17, [x14, x6]
        add     v29.4s, v29.4s, v27.4s
        ldr     d17, [x1, #256]
        sub     v23.4s, v23.4s, v24.4s
        str     d19, [x14, x7]
        sub     v27.4s, v27.4s, v28.4s
        str     d21, [x14, x8]
        add     v18.4s, v18.4s, v16.4s
        ins     v17.d[1], x20
        sub     v23.4s, v23.4s, v26.4s
        ldr     d21, [x1, #352]
        sub     v27.4s, v27.4s, v30.4s
        ldr     d19, [x1, #384]
        sub     v16.4s, v16.4s, v17.4s
        ldr     x20, [x1, #488]
        add     v25.4s, v25.4s, v24.4s
        ins     v21.d[1], x17
        add     v22.4s, v22.4s, v20.4s
        ins     v19.d[1], x22
        add     v29.4s, v29.4s, v28.4s
        ldr     d24, [x1, #480]
        sub     v20.4s, v20.4s, v21.4s
        ldr     d26, [x1, #176]
        add     v15.4s, v23.4s, v27.4s
        ldr     d30, [x1, #48]
        sub     v16.4s, v16.4s, v19.4s
        ins     v24.d[1], x20
        sub     v23.4s, v23.4s, v27.4s
        ins     v26.d[1], x21
        add     v31.4s, v25.4s, v29.4s
        ldr     d27, [x1, #208]
        add     v18.4s, v18.4s, v17.4s
        ldr     x21, [x1, #88]
        sub     v20.4s, v20.4s, v24.4s
        ldr     d19, [x1, #80]
        add     v11.4s, v16.4s, v15.4s
        ldr     x22, [x1, #312]
        sub     v26.4s, v26.4s, v4.4s
        ldr     d28, [x1, #304]
        sub     v25.4s, v25.4s, v29.4s
        ins     v30.d[1], x16
        add     v22.4s, v22.4s, v21.4s
        ldr     x16, [x1, #152]
        add     v7.4s, v18.4s, v31.4s
        ldr     d15, [x1, #144]
        sub     v13.4s, v23.4s, v20.4s
        ldr     x20, [x1, #344]
        add     v30.4s, v30.4s, v26.4s
        ldr     d17, [x1, #336]
        sub     v9.4s, v25.4s, v22.4s
        ins     v27.d[1], x19
        ins     v19.d[1], x21
        ins     v28.d[1], x22
        ldr     x17, [x1, #440]
        ins     v15.d[1], x16
        add     v19.4s, v19.4s, v27.4s
        ldr     d29, [x1, #432]
        sub     v26.4s, v26.4s, v28.4s
        ldr     x22, [x1, #472]
        add     v30.4s, v30.4s, v28.4s
        ldr     d18, [x1, #464]
        ldr     x19, [x1, #24]
        ins     v17.d[1], x20
        ldr     d24, [x1, #16]
        ins     v29.d[1], x17
        sub     v27.4s, v27.4s, v17.4s
        ldr     x21, [x1, #248]
        add     v19.4s, v19.4s, v17.4s
        ldr     d23, [x1, #240]
        sub     v26.4s, v26.4s, v29.4s
        ldr     x16, [x1, #120]
        ldr     d20, [x1, #112]
        ins     v18.d[1], x22
        add     v16.4s, v30.4s, v19.4s
        ldr     x17, [x1, #280]
        sub     v27.4s, v27.4s, v18.4s
        ldr     d21, [x1, #272]
        sub     v30.4s, v30.4s, v19.4s
        ldr     x22, [x1, #376]
        ldr     d22, [x1, #368]
        ins     v24.d[1], x19
        add     v31.4s, v26.4s, v27.4s
        ins     v23.d[1], x21
        add     v24.4s, v24.4s, v15.4s
        ins     v20.d[1], x16
        sub     v26.4s, v26.4s, v27.4s
        ins     v21.d[1], x17
        add     v20.4s, v20.4s, v23.4s
        ins     v22.d[1], x22
        sub     v15.4s, v15.4s, v21.4s
        ldr     x20, [x1, #408]
        sub     v23.4s, v23.4s, v22.4s
        ldr     d25, [x1, #400]
        add     v24.4s, v24.4s, v21.4s
        ldr     x17, [x1, #504]
        add     v20.4s, v20.4s, v22.4s
        ldr     d28, [x1, #496]
        ins     v25.d[1], x20
        subs    x3, x3, #1
        add     v8.4s, v24.4s, v16.4s
        add     x4, x4, x5
        sub     v15.4s, v15.4s, v25.4s
        ins     v28.d[1], x17
        sub     v10.4s, v30.4s, v20.4s
        add     x9, x9, x10
        sub     v23.4s, v23.4s, v28.4s
        add     x1, x1, x2
        add     v12.4s, v15.4s, v31.4s
        sub     v14.4s, v26.4s, v23.4s
        b.ne    21b
22:
        scvtf   v7.4s, v7.4s
        mov     x15, x9
        scvtf   v8.4s, v8.4s
        mov     x14, x4
        scvtf   v9.4s, v9.4s
        add     x4, x4, x5
        scvtf   v10.4s, v10.4s
        add     x9, x9, x10
        scvtf   v11.4s, v11.4s
        scvtf   v12.4s, v12.4s
        scvtf   v13.4s, v13.4s
        scvtf   v14.4s, v14.4s
        mov     v15.16b, v2.16b
        mov     v16.16b, v3.16b
        mov     v17.16b, v2.16b
        mov     v18.16b, v3.16b
        mov     v19.16b, v2.16b
        mov     v20.16b, v3.16b
        mov     v21.16b, v2.16b
        mov     v22.16b, v3.16b
        fmla    v15.4s, v7.4s, v0.4s
        fmla    v16.4s, v8.4s, v1.4s
        fmla    v17.4s, v9.4s, v0.4s
        fmla    v18.4s, v10.4s, v1.4s
        fmla    v19.4s, v11.4s, v0.4s
        fmla    v20.4s, v12.4s, v1.4s
        fmla    v21.4s, v13.4s, v0.4s
        fmla    v22.4s, v14.4s, v1.4s
        fadd    v15.4s, v15.4s, v5.4s
        fadd    v16.4s, v16.4s, v5.4s
        fadd    v17.4s, v17.4s, v5.4s
        fadd    v18.4s, v18.4s, v5.4s
        fadd    v19.4s, v19.4s, v5.4s
        fadd    v20.4s, v20.4s, v5.4s
        fadd    v21.4s, v21.4s, v5.4s
        fadd    v22.4s, v22.4s, v5.4s
        uzp1    v15.8h, v15.8h, v16.8h
        ldr     d16, [x15]
        uzp1    v17.8h, v17.8h, v18.8h
        ldr     d18, [x15, x11]
        uzp1    v19.8h, v19.8h, v20.8h
        ldr     d20, [x15, x12]
        uzp1    v21.8h, v21.8h, v22.8h
        ldr     d22, [x15, x13]
        saddw   v15.8h, v15.8h, v16.8b
        saddw   v17.8h, v17.8h, v18.8b
        saddw   v19.8h, v19.8h, v20.8b
        saddw   v21.8h, v21.8h, v22.8b
        add     v15.8h, v15.8h, v6.8h
        add     v17.8h, v17.8h, v6.8h
        add     v19.8h, v19.8h, v6.8h
        add     v21.8h, v21.8h, v6.8h
        sqxtn   v15.8b, v15.8h
        sqxtn   v17.8b, v17.8h
        sqxtn   v19.8b, v19.8h
        sqxtn   v21.8b, v21.8h
        str     d15, [x14]
        str     d17, [x14, x6]
        str     d19, [x14, x7]
        str     d21, [x14, x8]
        b       40f
30:
        ldr     x16, [x1, #168]
        subs    x3, x3, #1
        ldr     d15, [x1, #160]
        ldr     x19, [x1, #40]
        ldr     d17, [x1, #32]
        ins     v15.d[1], x16
        ldr     x21, [x1, #200]
        ldr     d19, [x1, #192]
        sub     v15.4s, v15.4s, v4.4s
        ldr     x16, [x1, #72]
        ldr     d21, [x1, #64]
        ins     v17.d[1], x19
        ldr     x17, [x1, #296]
        ins     v19.d[1], x21
        add     v17.4s, v17.4s, v15.4s
        ldr     d16, [x1, #288]
        ldr     x22, [x1, #328]
        ins     v21.d[1], x16
        ldr     d20, [x1, #320]
        add     v21.4s, v21.4s, v19.4s
        ldr     x20, [x1, #424]
        ldr     d18, [x1, #416]
        ins     v16.d[1], x17
        ldr     x19, [x1, #136]
        ins     v20.d[1], x22
        sub     v15.4s, v15.4s, v16.4s
        ldr     d25, [x1, #128]
        sub     v19.4s, v19.4s, v20.4s
        ldr     x21, [x1, #8]
        add     v17.4s, v17.4s, v16.4s
        ldr     d27, [x1, #0]
        add     v21.4s, v21.4s, v20.4s
        ldr     x17, [x1, #456]
        ldr     d22, [x1, #448]
        ins     v18.d[1], x20
        ldr     x20, [x1, #264]
        ins     v25.d[1], x19
        sub     v15.4s, v15.4s, v18.4s
        ldr     d26, [x1, #256]
        add     v23.4s, v17.4s, v21.4s
        ldr     x16, [x1, #232]
        sub     v17.4s, v17.4s, v21.4s
        ldr     d29, [x1, #224]
        ldr     x19, [x1, #104]
        ins     v27.d[1], x21
        ldr     d31, [x1, #96]
        ins     v22.d[1], x17
        add     v27.4s, v27.4s, v25.4s
        ldr     x17, [x1, #360]
        sub     v19.4s, v19.4s, v22.4s
        ldr     d30, [x1, #352]
        ins     v26.d[1], x20
        ldr     x22, [x1, #392]
        ldr     d28, [x1, #384]
        ins     v29.d[1], x16
        sub     v25.4s, v25.4s, v26.4s
        ins     v31.d[1], x19
        add     v24.4s, v15.4s, v19.4s
        ins     v30.d[1], x17
        add     v31.4s, v31.4s, v29.4s
        ldr     x20, [x1, #488]
        sub     v29.4s, v29.4s, v30.4s
        ldr     d16, [x1, #480]
        add     v27.4s, v27.4s, v26.4s
        ins     v28.d[1], x22
        sub     v15.4s, v15.4s, v19.4s
        ldr     x21, [x1, #184]
        sub     v25.4s, v25.4s, v28.4s
        ldr     d18, [x1, #176]
        add     v31.4s, v31.4s, v30.4s
        ldr     x16, [x1, #56]
        add     v7.4s, v27.4s, v23.4s
        ldr     d22, [x1, #48]
        add     v11.4s, v25.4s, v24.4s
        ldr     x22, [x1, #312]
        sub     v9.4s, v17.4s, v31.4s
        ldr     d20, [x1, #304]
        ins     v16.d[1], x20
        ins     v18.d[1], x21
        ldr     x19, [x1, #216]
        ins     v22.d[1], x16
        sub     v29.4s, v29.4s, v16.4s
        ldr     d19, [x1, #208]
        sub     v18.4s, v18.4s, v4.4s
        ldr     x21, [x1, #88]
        ldr     d28, [x1, #80]
        ins     v20.d[1], x22
        sub     v13.4s, v15.4s, v29.4s
        ldr     x20, [x1, #344]
        add     v22.4s, v22.4s, v18.4s
        ldr     d26, [x1, #336]
        sub     v18.4s, v18.4s, v20.4s
        ldr     x16, [x1, #152]
        ldr     d24, [x1, #144]
        ins     v19.d[1], x19
        add     v22.4s, v22.4s, v20.4s
        ldr     x17, [x1, #440]
        ldr     d21, [x1, #432]
        ins     v28.d[1], x21
        ldr     x22, [x1, #472]
        ins     v26.d[1], x20
        add     v28.4s, v28.4s, v19.4s
        ldr     d27, [x1, #464]
        sub     v19.4s, v19.4s, v26.4s
        ins     v24.d[1], x16
        ldr     x19, [x1, #24]
        ins     v21.d[1], x17
        add     v28.4s, v28.4s, v26.4s
        ldr     d16, [x1, #16]
        sub     v18.4s, v18.4s, v21.4s
        ldr     x21, [x1, #248]
        ldr     d15, [x1, #240]
        ins     v27.d[1], x22
        add     v25.4s, v22.4s, v28.4s
        ldr     x16, [x1, #120]
        sub     v19.4s, v19.4s, v27.4s
        ldr     d29, [x1, #112]
        sub     v22.4s, v22.4s, v28.4s
        ldr     x17, [x1, #280]
        ldr     d30, [x1, #272]
        ins     v16.d[1], x19
        add     v23.4s, v18.4s, v19.4s
        ldr     x22, [x1, #376]
        add     v16.4s, v16.4s, v24.4s
        ldr     d31, [x1, #368]
        sub     v18.4s, v18.4s, v19.4s
        ins     v15.d[1], x21
        ins     v29.d[1], x16
        ins     v30.d[1], x17
        ins     v31.d[1], x22
        ldr     x20, [x1, #408]
        add     v29.4s, v29.4s, v15.4s
        ldr     d17, [x1, #400]
        sub     v24.4s, v24.4s, v30.4s
        ldr     x17, [x1, #504]
        sub     v15.4s, v15.4s, v31.4s
        ldr     d20, [x1, #496]
        add     v16.4s, v16.4s, v30.4s
        ins     v17.d[1], x20
        add     v29.4s, v29.4s, v31.4s
        add     x1, x1, x2
        sub     v24.4s, v24.4s, v17.4s
        ins     v20.d[1], x17
        add     v8.4s, v16.4s, v25.4s
        sub     v15.4s, v15.4s, v20.4s
        add     v12.4s, v24.4s, v23.4s
        sub     v10.4s, v22.4s, v29.4s
        sub     v14.4s, v18.4s, v15.4s
        b.eq    32f
31:
        scvtf   v7.4s, v7.4s
        mov     x15, x9
        scvtf   v9.4s, v9.4s
        ldr     x16, [x1, #168]
        mov     v15.16b, v2.16b
        ldr     d23, [x1, #160]
        mov     v17.16b, v2.16b
        ldr     x19, [x1, #40]
        scvtf   v11.4s, v11.4s
        ldr     d25, [x1, #32]
        scvtf   v13.4s, v13.4s
        ins     v23.d[1], x16
        scvtf   v8.4s, v8.4s
        ldr     x21, [x1, #200]
        fmla    v15.4s, v7.4s, v0.4s
        ldr     d7, [x0, #224]
        scvtf   v10.4s, v10.4s
        ldr     d27, [x1, #192]
        fmla    v17.4s, v9.4s, v0.4s
        ldr     d9, [x0, #224]
        mov     v19.16b, v2.16b
        ldr     x16, [x1, #72]
        mov     v21.16b, v2.16b
        ldr     d29, [x1, #64]
        mov     v16.16b, v3.16b
        ldr     x17, [x1, #296]
        mov     v18.16b, v3.16b
        ldr     d24, [x1, #288]
        scvtf   v12.4s, v12.4s
        ldr     x22, [x1, #328]
        fmla    v19.4s, v11.4s, v0.4s
        ldr     d11, [x0, #224]
        scvtf   v14.4s, v14.4s
        ldr     d28, [x1, #320]
        fmla    v21.4s, v13.4s, v0.4s
        ldr     d13, [x0, #224]
        fmla    v16.4s, v8.4s, v1.4s
        ldr     d8, [x0, #232]
        fcvtns  v15.4s, v15.4s
        ldr     x20, [x1, #424]
        fmla    v18.4s, v10.4s, v1.4s
        ldr     d10, [x0, #232]
        fcvtns  v17.4s, v17.4s
        ldr     d26, [x1, #416]
        mov     v20.16b, v3.16b
        mov     x14, x4
        mov     v22.16b, v3.16b
        ins     v25.d[1], x19
        fmla    v20.4s, v12.4s, v1.4s
        ldr     d12, [x0, #232]
        fcvtns  v19.4s, v19.4s
        ins     v27.d[1], x21
        fmla    v22.4s, v14.4s, v1.4s
        ldr     d14, [x0, #232]
        fcvtns  v21.4s, v21.4s
        ins     v29.d[1], x16
        fcvtns  v16.4s, v16.4s
        ins     v24.d[1], x17
        sqxtn   v15.4h, v15.4s
        ins     v28.d[1], x22
        fcvtns  v18.4s, v18.4s
        ldr     x19, [x1, #136]
        sqxtn   v17.4h, v17.4s
        ldr     x21, [x1, #8]
        fcvtns  v20.4s, v20.4s
        ins     v26.d[1], x20
        sqxtn   v19.4h, v19.4s
        ldr     x17, [x1, #456]
        fcvtns  v22.4s, v22.4s
        ldr     d30, [x1, #448]
        sqxtn   v21.4h, v21.4s
        ldr     x20, [x1, #264]
        sqxtn2  v15.8h, v16.4s
        ldr     d16, [x15]
        sqxtn2  v17.8h, v18.4s
        ldr     d18, [x15, x11]
        sqxtn2  v19.8h, v20.4s
        ldr     d20, [x15, x12]
        sqxtn2  v21.8h, v22.4s
        ldr     d22, [x15, x13]
        sshll   v16.8h, v16.8b, #0
        ldr     x16, [x1, #232]
        sshll   v18.8h, v18.8b, #0
        ins     v30.d[1], x17
        sqadd   v15.8h, v15.8h, v16.8h
        ldr     d16, [x1, #128]
        sqadd   v17.8h, v17.8h, v18.8h
        ldr     d18, [x1, #0]
        sshll   v20.8h, v20.8b, #0
        ldr     x17, [x1, #360]
        sshll   v22.8h, v22.8b, #0
        ins     v16.d[1], x19
        sqadd   v19.8h, v19.8h, v20.8h
        ins     v18.d[1], x21
        sqadd   v21.8h, v21.8h, v22.8h
        ldr     d20, [x1, #224]
        sqadd   v15.8h, v15.8h, v6.8h
        ldr     x19, [x1, #104]
        sqadd   v17.8h, v17.8h, v6.8h
        ldr     d22, [x1, #96]
        sqadd   v19.8h, v19.8h, v6.8h
        ldr     x22, [x1, #392]
        sqadd   v21.8h, v21.8h, v6.8h
        ins     v20.d[1], x16
        sqxtn   v15.8b, v15.8h
        ins     v22.d[1], x19
        sqxtn   v17.8b, v17.8h
        ldr     x21, [x1, #184]
        sqxtn   v19.8b, v19.8h
        ldr     x16, [x1, #56]
        sqxtn   v21.8b, v21.8h
        ldr     x19, [x1, #216]
        sub     v23.4s, v23.4s, v4.4s
        subs    x3, x3, #1
        add     v29.4s, v29.4s, v27.4s
        add     x4, x4, x5
        sub     v27.4s, v27.4s, v28.4s
        add     x9, x9, x10
        add     v25.4s, v25.4s, v23.4s
        sub     v23.4s, v23.4s, v24.4s
        add     v18.4s, v18.4s, v16.4s
        sub     v27.4s, v27.4s, v30.4s
        ldr     d30, [x1, #48]
        sub     v23.4s, v23.4s, v26.4s
        ldr     d26, [x1, #176]
        add     v25.4s, v25.4s, v24.4s
        ldr     d24, [x1, #480]
        add     v29.4s, v29.4s, v28.4s
        ldr     d28, [x1, #304]
        add     v22.4s, v22.4s, v20.4s
        ins     v26.d[1], x21
        smax    v15.8b, v15.8b, v7.8b
        smax    v17.8b, v17.8b, v9.8b
        add     v31.4s, v25.4s, v29.4s
        ldr     x21, [x1, #88]
        sub     v25.4s, v25.4s, v29.4s
        ins     v30.d[1], x16
        sub     v26.4s, v26.4s, v4.4s
        ldr     x16, [x1, #152]
        smax    v19.8b, v19.8b, v11.8b
        smax    v21.8b, v21.8b, v13.8b
        smin    v15.8b, v15.8b, v8.8b
        smin    v17.8b, v17.8b, v10.8b
        add     v30.4s, v30.4s, v26.4s
        ldr     d29, [x1, #432]
        smin    v19.8b, v19.8b, v12.8b
        smin    v21.8b, v21.8b, v14.8b
        str     d15, [x14]
        add     v15.4s, v23.4s, v27.4s
        str     d17, [x14, x6]
        sub     v23.4s, v23.4s, v27.4s
        ldr     d17, [x1, #256]
        str     d19, [x14, x7]
        ldr     d19, [x1, #384]
        str     d21, [x14, x8]
        ldr     d21, [x1, #352]
        ins     v17.d[1], x20
        ldr     x20, [x1, #488]
        ins     v19.d[1], x22
        ldr     x22, [x1, #312]
        sub     v16.4s, v16.4s, v17.4s
        ins     v21.d[1], x17
        add     v18.4s, v18.4s, v17.4s
        ins     v24.d[1], x20
        sub     v20.4s, v20.4s, v21.4s
        ldr     d27, [x1, #208]
        sub     v16.4s, v16.4s, v19.4s
        ldr     d19, [x1, #80]
        add     v22.4s, v22.4s, v21.4s
        ldr     x20, [x1, #344]
        sub     v20.4s, v20.4s, v24.4s
        ldr     d17, [x1, #336]
        add     v11.4s, v16.4s, v15.4s
        ldr     d15, [x1, #144]
        add     v7.4s, v18.4s, v31.4s
        ins     v28.d[1], x22
        sub     v13.4s, v23.4s, v20.4s
        ldr     x17, [x1, #440]
        sub     v9.4s, v25.4s, v22.4s
        ldr     x22, [x1, #472]
        sub     v26.4s, v26.4s, v28.4s
        ldr     d18, [x1, #464]
        add     v30.4s, v30.4s, v28.4s
        ins     v27.d[1], x19
        ins     v19.d[1], x21
        ins     v17.d[1], x20
        ins     v15.d[1], x16
        ldr     x19, [x1, #24]
        add     v19.4s, v19.4s, v27.4s
        ldr     d24, [x1, #16]
        sub     v27.4s, v27.4s, v17.4s
        ldr     x21, [x1, #248]
        ldr     d23, [x1, #240]
        ins     v29.d[1], x17
        add     v19.4s, v19.4s, v17.4s
        ldr     x16, [x1, #120]
        sub     v26.4s, v26.4s, v29.4s
        ldr     d20, [x1, #112]
        ins     v18.d[1], x22
        ldr     x17, [x1, #280]
        add     v16.4s, v30.4s, v19.4s
        ldr     d21, [x1, #272]
        sub     v27.4s, v27.4s, v18.4s
        ldr     x22, [x1, #376]
        sub     v30.4s, v30.4s, v19.4s
        ldr     d22, [x1, #368]
        ins     v24.d[1], x19
        ins     v23.d[1], x21
        add     v31.4s, v26.4s, v27.4s
        ins     v20.d[1], x16
        add     v24.4s, v24.4s, v15.4s
        ins     v21.d[1], x17
        add     v20.4s, v20.4s, v23.4s
        ins     v22.d[1], x22
        sub     v15.4s, v15.4s, v21.4s
        ldr     x20, [x1, #408]
        sub     v23.4s, v23.4s, v22.4s
        ldr     d25, [x1, #400]
        sub     v26.4s, v26.4s, v27.4s
        ldr     x17, [x1, #504]
        add     v24.4s, v24.4s, v21.4s
        ldr     d28, [x1, #496]
        add     v20.4s, v20.4s, v22.4s
        ins     v25.d[1], x20
        add     x1, x1, x2
        sub     v15.4s, v15.4s, v25.4s
        ins     v28.d[1], x17
        add     v8.4s, v24.4s, v16.4s
        sub     v23.4s, v23.4s, v28.4s
        add     v12.4s, v15.4s, v31.4s
        sub     v10.4s, v30.4s, v20.4s
        sub     v14.4s, v26.4s, v23.4s
        b.ne    31b
32:
        scvtf   v7.4s, v7.4s
        mov     x15, x9
        scvtf   v9.4s, v9.4s
        mov     x14, x4
        scvtf   v11.4s, v11.4s
        add     x4, x4, x5
        scvtf   v13.4s, v13.4s
        add     x9, x9, x10
        mov     v15.16b, v2.16b
        mov     v17.16b, v2.16b
        mov     v19.16b, v2.16b
        mov     v21.16b, v2.16b
        scvtf   v8.4s, v8.4s
        fmla    v15.4s, v7.4s, v0.4s
        ldr     d7, [x0, #224]
        scvtf   v10.4s, v10.4s
        fmla    v17.4s, v9.4s, v0.4s
        ldr     d9, [x0, #224]
        scvtf   v12.4s, v12.4s
        fmla    v19.4s, v11.4s, v0.4s
        ldr     d11, [x0, #224]
        scvtf   v14.4s, v14.4s
        fmla    v21.4s, v13.4s, v0.4s
        ldr     d13, [x0, #224]
        mov     v16.16b, v3.16b
        mov     v18.16b, v3.16b
        mov     v20.16b, v3.16b
        mov     v22.16b, v3.16b
        fmla    v16.4s, v8.4s, v1.4s
        ldr     d8, [x0, #232]
        fcvtns  v15.4s, v15.4s
        fmla    v18.4s, v10.4s, v1.4s
        ldr     d10, [x0, #232]
        fcvtns  v17.4s, v17.4s
        fmla    v20.4s, v12.4s, v1.4s
        ldr     d12, [x0, #232]
        fcvtns  v19.4s, v19.4s
        fmla    v22.4s, v14.4s, v1.4s
        ldr     d14, [x0, #232]
        fcvtns  v21.4s, v21.4s
        fcvtns  v16.4s, v16.4s
        sqxtn   v15.4h, v15.4s
        fcvtns  v18.4s, v18.4s
        sqxtn   v17.4h, v17.4s
        fcvtns  v20.4s, v20.4s
        sqxtn   v19.4h, v19.4s
        fcvtns  v22.4s, v22.4s
        sqxtn   v21.4h, v21.4s
        sqxtn2  v15.8h, v16.4s
        ldr     d16, [x15]
        sqxtn2  v17.8h, v18.4s
        ldr     d18, [x15, x11]
        sqxtn2  v19.8h, v20.4s
        ldr     d20, [x15, x12]
        sqxtn2  v21.8h, v22.4s
        ldr     d22, [x15, x13]
        sshll   v16.8h, v16.8b, #0
        sshll   v18.8h, v18.8b, #0
        sshll   v20.8h, v20.8b, #0
        sshll   v22.8h, v22.8b, #0
        sqadd   v15.8h, v15.8h, v16.8h
        sqadd   v17.8h, v17.8h, v18.8h
        sqadd   v19.8h, v19.8h, v20.8h
        sqadd   v21.8h, v21.8h, v22.8h
        sqadd   v15.8h, v15.8h, v6.8h
        sqadd   v17.8h, v17.8h, v6.8h
        sqadd   v19.8h, v19.8h, v6.8h
        sqadd   v21.8h, v21.8h, v6.8h
        sqxtn   v15.8b, v15.8h
        sqxtn   v17.8b, v17.8h
        sqxtn   v19.8b, v19.8h
        sqxtn   v21.8b, v21.8h
        smax    v15.8b, v15.8b, v7.8b
        smax    v17.8b, v17.8b, v9.8b
        smax    v19.8b, v19.8b, v11.8b
        smax    v21.8b, v21.8b, v13.8b
        smin    v15.8b, v15.8b, v8.8b
        smin    v17.8b, v17.8b, v10.8b
        smin    v19.8b, v19.8b, v12.8b
        smin    v21.8b, v21.8b, v14.8b
        str     d15, [x14]
        str     d17, [x14, x6]
        str     d19, [x14, x7]
        str     d21, [x14, x8]
        b       40f
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
        ldp     d8, d9, [sp], #96
        .cfi_restore d8
        .cfi_restore d9
        .cfi_def_cfa_offset 0
        ret
        .cfi_restore_state
        .cfi_endproc
        .size   dgms_winograd_output_a55, . - dgms_winograd_output_a55

// `iterations` tiles, at least one.
        .globl  dgms_polyphase_output_a55
        .hidden dgms_polyphase_output_a55
        .type   dgms_polyphase_output_a55, %function
        .p2align 5
dgms_polyphase_output_a55:
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
        ldp     x1, x2, [x0, #0]
        ldp     x3, x4, [x0, #16]
        ldp     x5, x6, [x0, #32]
        ldp     x7, x8, [x0, #48]
        ldp     x9, x10, [x0, #64]
        ldp     x11, x12, [x0, #80]
        ldp     x13, x16, [x0, #96]
        ldp     q0, q1, [x0, #112]
        ldp     q2, q3, [x0, #144]
        ldp     q4, q5, [x0, #176]
        ldr     q6, [x0, #208]
        cmp     w16, #1
        b.eq    20f
        cmp     w16, #2
        b.eq    30f
10:
        ldr     x17, [x1, #136]
        subs    x3, x3, #1
        ldr     d16, [x1, #128]
        ldr     x21, [x1, #104]
        ldr     d19, [x1, #96]
        ldr     x16, [x1, #40]
        ins     v16.d[1], x17
        ldr     d15, [x1, #32]
        sub     v16.4s, v16.4s, v4.4s
        ldr     x19, [x1, #232]
        ldr     d17, [x1, #224]
        ins     v19.d[1], x21
        ldr     x20, [x1, #8]
        ins     v15.d[1], x16
        ldr     d18, [x1, #0]
        add     v15.4s, v15.4s, v16.4s
        ldr     x22, [x1, #200]
        ldr     d20, [x1, #192]
        ins     v17.d[1], x19
        ldr     x21, [x1, #152]
        ins     v18.d[1], x20
        add     v17.4s, v17.4s, v16.4s
        ldr     d25, [x1, #144]
        add     v18.4s, v18.4s, v19.4s
        ins     v20.d[1], x22
        ldr     x16, [x1, #72]
        add     v20.4s, v20.4s, v19.4s
        ldr     d21, [x1, #64]
        add     v7.4s, v18.4s, v15.4s
        ldr     x17, [x1, #168]
        ldr     d22, [x1, #160]
        ins     v25.d[1], x21
        add     v11.4s, v20.4s, v17.4s
        ldr     x19, [x1, #264]
        sub     v25.4s, v25.4s, v4.4s
        ldr     d23, [x1, #256]
        ldr     x20, [x1, #56]
        ins     v21.d[1], x16
        ldr     d24, [x1, #48]
        ins     v22.d[1], x17
        ldr     x22, [x1, #248]
        ins     v23.d[1], x19
        add     v21.4s, v21.4s, v22.4s
        ldr     d26, [x1, #240]
        add     v23.4s, v23.4s, v22.4s
        ins     v24.d[1], x20
        ldr     x16, [x1, #24]
        add     v24.4s, v24.4s, v25.4s
        ins     v26.d[1], x22
        add     v9.4s, v15.4s, v21.4s
        ldr     d27, [x1, #16]
        add     v26.4s, v26.4s, v25.4s
        ldr     x17, [x1, #120]
        add     v13.4s, v17.4s, v23.4s
        ldr     d28, [x1, #112]
        ldr     x19, [x1, #216]
        ins     v27.d[1], x16
        ldr     d29, [x1, #208]
        ldr     x20, [x1, #88]
        ins     v28.d[1], x17
        ldr     d30, [x1, #80]
        add     v27.4s, v27.4s, v28.4s
        ldr     x21, [x1, #184]
        ldr     d31, [x1, #176]
        ins     v29.d[1], x19
        ldr     x22, [x1, #280]
        ins     v30.d[1], x20
        add     v29.4s, v29.4s, v28.4s
        ldr     d16, [x1, #272]
        add     v8.4s, v27.4s, v24.4s
        ins     v31.d[1], x21
        add     x1, x1, x2
        add     v30.4s, v30.4s, v31.4s
        ins     v16.d[1], x22
        add     v12.4s, v29.4s, v26.4s
        add     v16.4s, v16.4s, v31.4s
        add     v10.4s, v24.4s, v30.4s
        add     v14.4s, v26.4s, v16.4s
        b.eq    12f
11:
        scvtf   v7.4s, v7.4s
        ldr     x21, [x1, #104]
        scvtf   v8.4s, v8.4s
        ldr     d27, [x1, #96]
        mov     v15.16b, v2.16b
        ldr     x16, [x1, #40]
        mov     v16.16b, v3.16b
        ldr     d23, [x1, #32]
        scvtf   v9.4s, v9.4s
        ldr     x17, [x1, #136]
        scvtf   v10.4s, v10.4s
        ldr     d24, [x1, #128]
        scvtf   v11.4s, v11.4s
        ldr     x20, [x1, #8]
        scvtf   v12.4s, v12.4s
        ldr     d26, [x1, #0]
        scvtf   v13.4s, v13.4s
        mov     x14, x4
        scvtf   v14.4s, v14.4s
        ins     v27.d[1], x21
        fmla    v15.4s, v7.4s, v0.4s
        ldr     x21, [x1, #152]
        fmla    v16.4s, v8.4s, v1.4s
        ins     v23.d[1], x16
        mov     v17.16b, v2.16b
        ins     v24.d[1], x17
        mov     v18.16b, v3.16b
        ldr     x19, [x1, #232]
        mov     v19.16b, v2.16b
        ldr     d25, [x1, #224]
        mov     v20.16b, v3.16b
        ins     v26.d[1], x20
        mov     v21.16b, v2.16b
        ldr     x22, [x1, #200]
        mov     v22.16b, v3.16b
        ldr     d28, [x1, #192]
        fmla    v17.4s, v9.4s, v0.4s
        ldr     x16, [x1, #72]
        fmla    v18.4s, v10.4s, v1.4s
        ldr     d29, [x1, #64]
        fmla    v19.4s, v11.4s, v0.4s
        ldr     x17, [x1, #168]
        fmla    v20.4s, v12.4s, v1.4s
        ldr     d30, [x1, #160]
        fmla    v21.4s, v13.4s, v0.4s
        ldr     x20, [x1, #56]
        fmla    v22.4s, v14.4s, v1.4s
        ins     v25.d[1], x19
        fadd    v15.4s, v15.4s, v5.4s
        ins     v28.d[1], x22
        fadd    v16.4s, v16.4s, v5.4s
        ins     v29.d[1], x16
        fadd    v17.4s, v17.4s, v5.4s
        ins     v30.d[1], x17
        fadd    v18.4s, v18.4s, v5.4s
        ldr     x19, [x1, #264]
        fadd    v19.4s, v19.4s, v5.4s
        ldr     d31, [x1, #256]
        fadd    v20.4s, v20.4s, v5.4s
        ldr     x22, [x1, #248]
        fadd    v21.4s, v21.4s, v5.4s
        ldr     x16, [x1, #24]
        fadd    v22.4s, v22.4s, v5.4s
        ldr     x17, [x1, #120]
        uzp1    v15.8h, v15.8h, v16.8h
        ldr     d16, [x1, #144]
        uzp1    v17.8h, v17.8h, v18.8h
        ldr     d18, [x1, #16]
        sqxtn   v15.8b, v15.8h
        ins     v31.d[1], x19
        uzp1    v19.8h, v19.8h, v20.8h
        ins     v16.d[1], x21
        uzp1    v21.8h, v21.8h, v22.8h
        ldr     x21, [x1, #184]
        sqxtn   v17.8b, v17.8h
        ldr     d22, [x1, #176]
        sqxtn   v19.8b, v19.8h
        str     d15, [x14]
        sqxtn   v21.8b, v21.8h
        ldr     d15, [x1, #48]
        sub     v24.4s, v24.4s, v4.4s
        ins     v18.d[1], x16
        sub     v16.4s, v16.4s, v4.4s
        str     d17, [x14, x6]
        add     v26.4s, v26.4s, v27.4s
        str     d19, [x14, x7]
        add     v23.4s, v23.4s, v24.4s
        str     d21, [x14, x8]
        add     v25.4s, v25.4s, v24.4s
        ins     v15.d[1], x20
        add     v29.4s, v29.4s, v30.4s
        ldr     d17, [x1, #240]
        add     v15.4s, v15.4s, v16.4s
        ldr     d19, [x1, #112]
        add     v28.4s, v28.4s, v27.4s
        ldr     x20, [x1, #88]
        add     v31.4s, v31.4s, v30.4s
        ldr     d21, [x1, #80]
        add     v7.4s, v26.4s, v23.4s
        ins     v17.d[1], x22
        add     v9.4s, v23.4s, v29.4s
        ins     v19.d[1], x17
        add     v17.4s, v17.4s, v16.4s
        ldr     x19, [x1, #216]
        add     v18.4s, v18.4s, v19.4s
        ldr     d20, [x1, #208]
        add     v11.4s, v28.4s, v25.4s
        ins     v21.d[1], x20
        add     v13.4s, v25.4s, v31.4s
        ins     v22.d[1], x21
        add     v8.4s, v18.4s, v15.4s
        ldr     x22, [x1, #280]
        add     v21.4s, v21.4s, v22.4s
        ldr     d24, [x1, #272]
        ins     v20.d[1], x19
        subs    x3, x3, #1
        add     x4, x4, x5
        add     x1, x1, x2
        add     v20.4s, v20.4s, v19.4s
        ins     v24.d[1], x22
        add     v10.4s, v15.4s, v21.4s
        add     v24.4s, v24.4s, v22.4s
        add     v12.4s, v20.4s, v17.4s
        add     v14.4s, v17.4s, v24.4s
        b.ne    11b
12:
        scvtf   v7.4s, v7.4s
        mov     x14, x4
        scvtf   v8.4s, v8.4s
        add     x4, x4, x5
        scvtf   v9.4s, v9.4s
        scvtf   v10.4s, v10.4s
        scvtf   v11.4s, v11.4s
        scvtf   v12.4s, v12.4s
        scvtf   v13.4s, v13.4s
        scvtf   v14.4s, v14.4s
        mov     v15.16b, v2.16b
        mov     v16.16b, v3.16b
        mov     v17.16b, v2.16b
        mov     v18.16b, v3.16b
        mov     v19.16b, v2.16b
        mov     v20.16b, v3.16b
        mov     v21.16b, v2.16b
        mov     v22.16b, v3.16b
        fmla    v15.4s, v7.4s, v0.4s
        fmla    v16.4s, v8.4s, v1.4s
        fmla    v17.4s, v9.4s, v0.4s
        fmla    v18.4s, v10.4s, v1.4s
        fmla    v19.4s, v11.4s, v0.4s
        fmla    v20.4s, v12.4s, v1.4s
        fmla    v21.4s, v13.4s, v0.4s
        fmla    v22.4s, v14.4s, v1.4s
        fadd    v15.4s, v15.4s, v5.4s
        fadd    v16.4s, v16.4s, v5.4s
        fadd    v17.4s, v17.4s, v5.4s
        fadd    v18.4s, v18.4s, v5.4s
        fadd    v19.4s, v19.4s, v5.4s
        fadd    v20.4s, v20.4s, v5.4s
        fadd    v21.4s, v21.4s, v5.4s
        fadd    v22.4s, v22.4s, v5.4s
        uzp1    v15.8h, v15.8h, v16.8h
        uzp1    v17.8h, v17.8h, v18.8h
        uzp1    v19.8h, v19.8h, v20.8h
        uzp1    v21.8h, v21.8h, v22.8h
        sqxtn   v15.8b, v15.8h
        sqxtn   v17.8b, v17.8h
        sqxtn   v19.8b, v19.8h
        sqxtn   v21.8b, v21.8h
        str     d15, [x14]
        str     d17, [x14, x6]
        str     d19, [x14, x7]
        str     d21, [x14, x8]
        b       40f
20:
        ldr     x17, [x1, #136]
        subs    x3, x3, #1
        ldr     d16, [x1, #128]
        ldr     x21, [x1, #104]
        ldr     d19, [x1, #96]
        ldr     x16, [x1, #40]
        ins     v16.d[1], x17
        ldr     d15, [x1, #32]
        sub     v16.4s, v16.4s, v4.4s
        ldr     x19, [x1, #232]
        ldr     d17, [x1, #224]
        ins     v19.d[1], x21
        ldr     x20, [x1, #8]
        ins     v15.d[1], x16
        ldr     d18, [x1, #0]
        add     v15.4s, v15.4s, v16.4s
        ldr     x22, [x1, #200]
        ldr     d20, [x1, #192]
        ins     v17.d[1], x19
        ldr     x21, [x1, #152]
        ins     v18.d[1], x20
        add     v17.4s, v17.4s, v16.4s
        ldr     d25, [x1, #144]
        add     v18.4s, v18.4s, v19.4s
        ins     v20.d[1], x22
        ldr     x16, [x1, #72]
        add     v20.4s, v20.4s, v19.4s
        ldr     d21, [x1, #64]
        add     v7.4s, v18.4s, v15.4s
        ldr     x17, [x1, #168]
        ldr     d22, [x1, #160]
        ins     v25.d[1], x21
        add     v11.4s, v20.4s, v17.4s
        ldr     x19, [x1, #264]
        sub     v25.4s, v25.4s, v4.4s
        ldr     d23, [x1, #256]
        ldr     x20, [x1, #56]
        ins     v21.d[1], x16
        ldr     d24, [x1, #48]
        ins     v22.d[1], x17
        ldr     x22, [x1, #248]
        ins     v23.d[1], x19
        add     v21.4s, v21.4s, v22.4s
        ldr     d26, [x1, #240]
        add     v23.4s, v23.4s, v22.4s
        ins     v24.d[1], x20
        ldr     x16, [x1, #24]
        add     v24.4s, v24.4s, v25.4s
        ins     v26.d[1], x22
        add     v9.4s, v15.4s, v21.4s
        ldr     d27, [x1, #16]
        add     v26.4s, v26.4s, v25.4s
        ldr     x17, [x1, #120]
        add     v13.4s, v17.4s, v23.4s
        ldr     d28, [x1, #112]
        ldr     x19, [x1, #216]
        ins     v27.d[1], x16
        ldr     d29, [x1, #208]
        ldr     x20, [x1, #88]
        ins     v28.d[1], x17
        ldr     d30, [x1, #80]
        add     v27.4s, v27.4s, v28.4s
        ldr     x21, [x1, #184]
        ldr     d31, [x1, #176]
        ins     v29.d[1], x19
        ldr     x22, [x1, #280]
        ins     v30.d[1], x20
        add     v29.4s, v29.4s, v28.4s
        ldr     d16, [x1, #272]
        add     v8.4s, v27.4s, v24.4s
        ins     v31.d[1], x21
        add     x1, x1, x2
        add     v30.4s, v30.4s, v31.4s
        ins     v16.d[1], x22
        add     v12.4s, v29.4s, v26.4s
        add     v16.4s, v16.4s, v31.4s
        add     v10.4s, v24.4s, v30.4s
        add     v14.4s, v26.4s, v16.4s
        b.eq    22f
21:
        scvtf   v7.4s, v7.4s
        mov     x15, x9
        scvtf   v8.4s, v8.4s
        ldr     x21, [x1, #104]
        mov     v15.16b, v2.16b
        ldr     d27, [x1, #96]
        mov     v16.16b, v3.16b
        ldr     x16, [x1, #40]
        scvtf   v9.4s, v9.4s
        ldr     d23, [x1, #32]
        scvtf   v10.4s, v10.4s
        ldr     x17, [x1, #136]
        scvtf   v11.4s, v11.4s
        ldr     d24, [x1, #128]
        scvtf   v12.4s, v12.4s
        ldr     x20, [x1, #8]
        scvtf   v13.4s, v13.4s
        ldr     d26, [x1, #0]
        scvtf   v14.4s, v14.4s
        mov     x14, x4
        fmla    v15.4s, v7.4s, v0.4s
        ins     v27.d[1], x21
        fmla    v16.4s, v8.4s, v1.4s
        ldr     x21, [x1, #152]
        mov     v17.16b, v2.16b
        ins     v23.d[1], x16
        mov     v18.16b, v3.16b
        ins     v24.d[1], x17
        mov     v19.16b, v2.16b
        ldr     x19, [x1, #232]
        mov     v20.16b, v3.16b
        ldr     d25, [x1, #224]
        mov     v21.16b, v2.16b
        ins     v26.d[1], x20
        mov     v22.16b, v3.16b
        ldr     x22, [x1, #200]
        fmla    v17.4s, v9.4s, v0.4s
        ldr     d28, [x1, #192]
        fmla    v18.4s, v10.4s, v1.4s
        ldr     x16, [x1, #72]
        fmla    v19.4s, v11.4s, v0.4s
        ldr     d29, [x1, #64]
        fmla    v20.4s, v12.4s, v1.4s
        ldr     x17, [x1, #168]
        fmla    v21.4s, v13.4s, v0.4s
        ldr     d30, [x1, #160]
        fmla    v22.4s, v14.4s, v1.4s
        ldr     x20, [x1, #56]
        fadd    v15.4s, v15.4s, v5.4s
        ins     v25.d[1], x19
        fadd    v16.4s, v16.4s, v5.4s
        ins     v28.d[1], x22
        fadd    v17.4s, v17.4s, v5.4s
        ins     v29.d[1], x16
        fadd    v18.4s, v18.4s, v5.4s
        ins     v30.d[1], x17
        fadd    v19.4s, v19.4s, v5.4s
        ldr     x19, [x1, #264]
        fadd    v20.4s, v20.4s, v5.4s
        ldr     d31, [x1, #256]
        fadd    v21.4s, v21.4s, v5.4s
        ldr     x22, [x1, #248]
        fadd    v22.4s, v22.4s, v5.4s
        ldr     x16, [x1, #24]
        uzp1    v15.8h, v15.8h, v16.8h
        ldr     d16, [x15]
        uzp1    v17.8h, v17.8h, v18.8h
        ldr     d18, [x15, x11]
        uzp1    v19.8h, v19.8h, v20.8h
        ldr     d20, [x15, x12]
        uzp1    v21.8h, v21.8h, v22.8h
        ldr     d22, [x15, x13]
        saddw   v15.8h, v15.8h, v16.8b
        ldr     d16, [x1, #144]
        saddw   v17.8h, v17.8h, v18.8b
        ldr     d18, [x1, #16]
        saddw   v19.8h, v19.8h, v20.8b
        ldr     x17, [x1, #120]
        saddw   v21.8h, v21.8h, v22.8b
        ins     v16.d[1], x21
        add     v15.8h, v15.8h, v6.8h
        ldr     x21, [x1, #184]
        add     v17.8h, v17.8h, v6.8h
        ldr     d22, [x1, #176]
        add     v19.8h, v19.8h, v6.8h
        ins     v31.d[1], x19
        add     v21.8h, v21.8h, v6.8h
        ins     v18.d[1], x16
        sqxtn   v15.8b, v15.8h
        ldr     x19, [x1, #216]
        sqxtn   v17.8b, v17.8h
        ldr     d20, [x1, #208]
        sqxtn   v19.8b, v19.8h
        ins     v22.d[1], x21
        sqxtn   v21.8b, v21.8h
        subs    x3, x3, #1
        sub     v24.4s, v24.4s, v4.4s
        str     d15, [x14]
        sub     v16.4s, v16.4s, v4.4s
        ldr     d15, [x1, #48]
        add     v26.4s, v26.4s, v27.4s
        str     d17, [x14, x6]
        add     v23.4s, v23.4s, v24.4s
        str     d19, [x14, x7]
        add     v25.4s, v25.4s, v24.4s
        str     d21, [x14, x8]
        add     v29.4s, v29.4s, v30.4s
        ins     v15.d[1], x20
        add     v28.4s, v28.4s, v27.4s
        ldr     d17, [x1, #240]
        add     v15.4s, v15.4s, v16.4s
        ldr     d19, [x1, #112]
        add     v31.4s, v31.4s, v30.4s
        ldr     x20, [x1, #88]
        add     v7.4s, v26.4s, v23.4s
        ldr     d21, [x1, #80]
        add     v9.4s, v23.4s, v29.4s
        ins     v17.d[1], x22
        add     v11.4s, v28.4s, v25.4s
        ins     v19.d[1], x17
        add     v17.4s, v17.4s, v16.4s
        ins     v21.d[1], x20
        add     v18.4s, v18.4s, v19.4s
        ldr     x22, [x1, #280]
        add     v21.4s, v21.4s, v22.4s
        ldr     d24, [x1, #272]
        add     v13.4s, v25.4s, v31.4s
        ins     v20.d[1], x19
        add     v8.4s, v18.4s, v15.4s
        add     x4, x4, x5
        add     v20.4s, v20.4s, v19.4s
        ins     v24.d[1], x22
        add     v10.4s, v15.4s, v21.4s
        add     x9, x9, x10
        add     v24.4s, v24.4s, v22.4s
        add     x1, x1, x2
        add     v12.4s, v20.4s, v17.4s
        add     v14.4s, v17.4s, v24.4s
        b.ne    21b
22:
        scvtf   v7.4s, v7.4s
        mov     x15, x9
        scvtf   v8.4s, v8.4s
        mov     x14, x4
        scvtf   v9.4s, v9.4s
        add     x4, x4, x5
        scvtf   v10.4s, v10.4s
        add     x9, x9, x10
        scvtf   v11.4s, v11.4s
        scvtf   v12.4s, v12.4s
        scvtf   v13.4s, v13.4s
        scvtf   v14.4s, v14.4s
        mov     v15.16b, v2.16b
        mov     v16.16b, v3.16b
        mov     v17.16b, v2.16b
        mov     v18.16b, v3.16b
        mov     v19.16b, v2.16b
        mov     v20.16b, v3.16b
        mov     v21.16b, v2.16b
        mov     v22.16b, v3.16b
        fmla    v15.4s, v7.4s, v0.4s
        fmla    v16.4s, v8.4s, v1.4s
        fmla    v17.4s, v9.4s, v0.4s
        fmla    v18.4s, v10.4s, v1.4s
        fmla    v19.4s, v11.4s, v0.4s
        fmla    v20.4s, v12.4s, v1.4s
        fmla    v21.4s, v13.4s, v0.4s
        fmla    v22.4s, v14.4s, v1.4s
        fadd    v15.4s, v15.4s, v5.4s
        fadd    v16.4s, v16.4s, v5.4s
        fadd    v17.4s, v17.4s, v5.4s
        fadd    v18.4s, v18.4s, v5.4s
        fadd    v19.4s, v19.4s, v5.4s
        fadd    v20.4s, v20.4s, v5.4s
        fadd    v21.4s, v21.4s, v5.4s
        fadd    v22.4s, v22.4s, v5.4s
        uzp1    v15.8h, v15.8h, v16.8h
        ldr     d16, [x15]
        uzp1    v17.8h, v17.8h, v18.8h
        ldr     d18, [x15, x11]
        uzp1    v19.8h, v19.8h, v20.8h
        ldr     d20, [x15, x12]
        uzp1    v21.8h, v21.8h, v22.8h
        ldr     d22, [x15, x13]
        saddw   v15.8h, v15.8h, v16.8b
        saddw   v17.8h, v17.8h, v18.8b
        saddw   v19.8h, v19.8h, v20.8b
        saddw   v21.8h, v21.8h, v22.8b
        add     v15.8h, v15.8h, v6.8h
        add     v17.8h, v17.8h, v6.8h
        add     v19.8h, v19.8h, v6.8h
        add     v21.8h, v21.8h, v6.8h
        sqxtn   v15.8b, v15.8h
        sqxtn   v17.8b, v17.8h
        sqxtn   v19.8b, v19.8h
        sqxtn   v21.8b, v21.8h
        str     d15, [x14]
        str     d17, [x14, x6]
        str     d19, [x14, x7]
        str     d21, [x14, x8]
        b       40f
30:
        ldr     x17, [x1, #136]
        subs    x3, x3, #1
        ldr     d16, [x1, #128]
        ldr     x21, [x1, #104]
        ldr     d19, [x1, #96]
        ldr     x16, [x1, #40]
        ins     v16.d[1], x17
        ldr     d15, [x1, #32]
        sub     v16.4s, v16.4s, v4.4s
        ldr     x19, [x1, #232]
        ldr     d17, [x1, #224]
        ins     v19.d[1], x21
        ldr     x20, [x1, #8]
        ins     v15.d[1], x16
        ldr     d18, [x1, #0]
        add     v15.4s, v15.4s, v16.4s
        ldr     x22, [x1, #200]
        ldr     d20, [x1, #192]
        ins     v17.d[1], x19
        ldr     x21, [x1, #152]
        ins     v18.d[1], x20
        add     v17.4s, v17.4s, v16.4s
        ldr     d25, [x1, #144]
        add     v18.4s, v18.4s, v19.4s
        ins     v20.d[1], x22
        ldr     x16, [x1, #72]
        add     v20.4s, v20.4s, v19.4s
        ldr     d21, [x1, #64]
        add     v7.4s, v18.4s, v15.4s
        ldr     x17, [x1, #168]
        ldr     d22, [x1, #160]
        ins     v25.d[1], x21
        add     v11.4s, v20.4s, v17.4s
        ldr     x19, [x1, #264]
        sub     v25.4s, v25.4s, v4.4s
        ldr     d23, [x1, #256]
        ldr     x20, [x1, #56]
        ins     v21.d[1], x16
        ldr     d24, [x1, #48]
        ins     v22.d[1], x17
        ldr     x22, [x1, #248]
        ins     v23.d[1], x19
        add     v21.4s, v21.4s, v22.4s
        ldr     d26, [x1, #240]
        add     v23.4s, v23.4s, v22.4s
        ins     v24.d[1], x20
        ldr     x16, [x1, #24]
        add     v24.4s, v24.4s, v25.4s
        ins     v26.d[1], x22
        add     v9.4s, v15.4s, v21.4s
        ldr     d27, [x1, #16]
        add     v26.4s, v26.4s, v25.4s
        ldr     x17, [x1, #120]
        add     v13.4s, v17.4s, v23.4s
        ldr     d28, [x1, #112]
        ldr     x19, [x1, #216]
        ins     v27.d[1], x16
        ldr     d29, [x1, #208]
        ldr     x20, [x1, #88]
        ins     v28.d[1], x17
        ldr     d30, [x1, #80]
        add     v27.4s, v27.4s, v28.4s
        ldr     x21, [x1, #184]
        ldr     d31, [x1, #176]
        ins     v29.d[1], x19
        ldr     x22, [x1, #280]
        ins     v30.d[1], x20
        add     v29.4s, v29.4s, v28.4s
        ldr     d16, [x1, #272]
        add     v8.4s, v27.4s, v24.4s
        ins     v31.d[1], x21
        add     x1, x1, x2
        add     v30.4s, v30.4s, v31.4s
        ins     v16.d[1], x22
        add     v12.4s, v29.4s, v26.4s
        add     v16.4s, v16.4s, v31.4s
        add     v10.4s, v24.4s, v30.4s
        add     v14.4s, v26.4s, v16.4s
        b.eq    32f
31:
        scvtf   v7.4s, v7.4s
        mov     x15, x9
        scvtf   v9.4s, v9.4s
        ldr     x17, [x1, #136]
        mov     v15.16b, v2.16b
        ldr     d24, [x1, #128]
        mov     v17.16b, v2.16b
        ldr     x21, [x1, #104]
        scvtf   v11.4s, v11.4s
        ldr     d27, [x1, #96]
        scvtf   v13.4s, v13.4s
        ldr     x16, [x1, #40]
        scvtf   v8.4s, v8.4s
        ldr     d23, [x1, #32]
        fmla    v15.4s, v7.4s, v0.4s
        ldr     d7, [x0, #224]
        scvtf   v10.4s, v10.4s
        ldr     x19, [x1, #232]
        fmla    v17.4s, v9.4s, v0.4s
        ldr     d9, [x0, #224]
        mov     v19.16b, v2.16b
        ldr     d25, [x1, #224]
        mov     v21.16b, v2.16b
        ldr     x20, [x1, #8]
        mov     v16.16b, v3.16b
        ldr     d26, [x1, #0]
        mov     v18.16b, v3.16b
        ldr     x22, [x1, #200]
        scvtf   v12.4s, v12.4s
        ldr     d28, [x1, #192]
        fmla    v19.4s, v11.4s, v0.4s
        ldr     d11, [x0, #224]
        scvtf   v14.4s, v14.4s
        ins     v24.d[1], x17
        fmla    v21.4s, v13.4s, v0.4s
        ldr     d13, [x0, #224]
        fmla    v16.4s, v8.4s, v1.4s
        ldr     d8, [x0, #232]
        fcvtns  v15.4s, v15.4s
        mov     x14, x4
        fmla    v18.4s, v10.4s, v1.4s
        ldr     d10, [x0, #232]
        fcvtns  v17.4s, v17.4s
        ins     v27.d[1], x21
        mov     v20.16b, v3.16b
        ldr     x21, [x1, #152]
        mov     v22.16b, v3.16b
        ins     v23.d[1], x16
        fmla    v20.4s, v12.4s, v1.4s
        ldr     d12, [x0, #232]
        fcvtns  v19.4s, v19.4s
        ins     v25.d[1], x19
        fmla    v22.4s, v14.4s, v1.4s
        ldr     d14, [x0, #232]
        fcvtns  v21.4s, v21.4s
        ins     v26.d[1], x20
        fcvtns  v16.4s, v16.4s
        ins     v28.d[1], x22
        sqxtn   v15.4h, v15.4s
        ldr     x16, [x1, #72]
        fcvtns  v18.4s, v18.4s
        ldr     d29, [x1, #64]
        sqxtn   v17.4h, v17.4s
        ldr     x17, [x1, #168]
        fcvtns  v20.4s, v20.4s
        ldr     d30, [x1, #160]
        sqxtn   v19.4h, v19.4s
        ldr     x19, [x1, #264]
        fcvtns  v22.4s, v22.4s
        ldr     d31, [x1, #256]
        sqxtn   v21.4h, v21.4s
        ldr     x20, [x1, #56]
        sqxtn2  v15.8h, v16.4s
        ldr     d16, [x15]
        sqxtn2  v17.8h, v18.4s
        ldr     d18, [x15, x11]
        sqxtn2  v19.8h, v20.4s
        ldr     d20, [x15, x12]
        sqxtn2  v21.8h, v22.4s
        ldr     d22, [x15, x13]
        sshll   v16.8h, v16.8b, #0
        ldr     x22, [x1, #248]
        sshll   v18.8h, v18.8b, #0
        ins     v29.d[1], x16
        sqadd   v15.8h, v15.8h, v16.8h
        ldr     d16, [x1, #144]
        sqadd   v17.8h, v17.8h, v18.8h
        ins     v30.d[1], x17
        sshll   v20.8h, v20.8b, #0
        ins     v31.d[1], x19
        sshll   v22.8h, v22.8b, #0
        ins     v16.d[1], x21
        sqadd   v19.8h, v19.8h, v20.8h
        ldr     x16, [x1, #24]
        sqadd   v21.8h, v21.8h, v22.8h
        ldr     d18, [x1, #16]
        sqadd   v15.8h, v15.8h, v6.8h
        ldr     x17, [x1, #120]
        sqadd   v17.8h, v17.8h, v6.8h
        ldr     x19, [x1, #216]
        sqadd   v19.8h, v19.8h, v6.8h
        ldr     d20, [x1, #208]
        sqadd   v21.8h, v21.8h, v6.8h
        ldr     x21, [x1, #184]
        sqxtn   v15.8b, v15.8h
        ldr     d22, [x1, #176]
        sqxtn   v17.8b, v17.8h
        ins     v18.d[1], x16
        sqxtn   v19.8b, v19.8h
        ins     v20.d[1], x19
        sqxtn   v21.8b, v21.8h
        ins     v22.d[1], x21
        sub     v24.4s, v24.4s, v4.4s
        subs    x3, x3, #1
        sub     v16.4s, v16.4s, v4.4s
        add     x4, x4, x5
        add     v26.4s, v26.4s, v27.4s
        add     x9, x9, x10
        add     v23.4s, v23.4s, v24.4s
        add     v25.4s, v25.4s, v24.4s
        ldr     d24, [x1, #272]
        add     v29.4s, v29.4s, v30.4s
        add     v28.4s, v28.4s, v27.4s
        add     v31.4s, v31.4s, v30.4s
        smax    v15.8b, v15.8b, v7.8b
        smax    v17.8b, v17.8b, v9.8b
        add     v7.4s, v26.4s, v23.4s
        add     v9.4s, v23.4s, v29.4s
        smax    v19.8b, v19.8b, v11.8b
        smax    v21.8b, v21.8b, v13.8b
        add     v11.4s, v28.4s, v25.4s
        add     v13.4s, v25.4s, v31.4s
        smin    v15.8b, v15.8b, v8.8b
        smin    v17.8b, v17.8b, v10.8b
        smin    v19.8b, v19.8b, v12.8b
        smin    v21.8b, v21.8b, v14.8b
        str     d15, [x14]
        ldr     d15, [x1, #48]
        str     d17, [x14, x6]
        ldr     d17, [x1, #240]
        str     d19, [x14, x7]
        ldr     d19, [x1, #112]
        str     d21, [x14, x8]
        ins     v15.d[1], x20
        ins     v17.d[1], x22
        ldr     x20, [x1, #88]
        add     v15.4s, v15.4s, v16.4s
        ldr     d21, [x1, #80]
        add     v17.4s, v17.4s, v16.4s
        ldr     x22, [x1, #280]
        ins     v19.d[1], x17
        add     x1, x1, x2
        ins     v21.d[1], x20
        add     v18.4s, v18.4s, v19.4s
        ins     v24.d[1], x22
        add     v20.4s, v20.4s, v19.4s
        add     v21.4s, v21.4s, v22.4s
        add     v24.4s, v24.4s, v22.4s
        add     v8.4s, v18.4s, v15.4s
        add     v10.4s, v15.4s, v21.4s
        add     v12.4s, v20.4s, v17.4s
        add     v14.4s, v17.4s, v24.4s
        b.ne    31b
32:
        scvtf   v7.4s, v7.4s
        mov     x15, x9
        scvtf   v9.4s, v9.4s
        mov     x14, x4
        scvtf   v11.4s, v11.4s
        add     x4, x4, x5
        scvtf   v13.4s, v13.4s
        add     x9, x9, x10
        mov     v15.16b, v2.16b
        mov     v17.16b, v2.16b
        mov     v19.16b, v2.16b
        mov     v21.16b, v2.16b
        scvtf   v8.4s, v8.4s
        fmla    v15.4s, v7.4s, v0.4s
        ldr     d7, [x0, #224]
        scvtf   v10.4s, v10.4s
        fmla    v17.4s, v9.4s, v0.4s
        ldr     d9, [x0, #224]
        scvtf   v12.4s, v12.4s
        fmla    v19.4s, v11.4s, v0.4s
        ldr     d11, [x0, #224]
        scvtf   v14.4s, v14.4s
        fmla    v21.4s, v13.4s, v0.4s
        ldr     d13, [x0, #224]
        mov     v16.16b, v3.16b
        mov     v18.16b, v3.16b
        mov     v20.16b, v3.16b
        mov     v22.16b, v3.16b
        fmla    v16.4s, v8.4s, v1.4s
        ldr     d8, [x0, #232]
        fcvtns  v15.4s, v15.4s
        fmla    v18.4s, v10.4s, v1.4s
        ldr     d10, [x0, #232]
        fcvtns  v17.4s, v17.4s
        fmla    v20.4s, v12.4s, v1.4s
        ldr     d12, [x0, #232]
        fcvtns  v19.4s, v19.4s
        fmla    v22.4s, v14.4s, v1.4s
        ldr     d14, [x0, #232]
        fcvtns  v21.4s, v21.4s
        fcvtns  v16.4s, v16.4s
        sqxtn   v15.4h, v15.4s
        fcvtns  v18.4s, v18.4s
        sqxtn   v17.4h, v17.4s
        fcvtns  v20.4s, v20.4s
        sqxtn   v19.4h, v19.4s
        fcvtns  v22.4s, v22.4s
        sqxtn   v21.4h, v21.4s
        sqxtn2  v15.8h, v16.4s
        ldr     d16, [x15]
        sqxtn2  v17.8h, v18.4s
        ldr     d18, [x15, x11]
        sqxtn2  v19.8h, v20.4s
        ldr     d20, [x15, x12]
        sqxtn2  v21.8h, v22.4s
        ldr     d22, [x15, x13]
        sshll   v16.8h, v16.8b, #0
        sshll   v18.8h, v18.8b, #0
        sshll   v20.8h, v20.8b, #0
        sshll   v22.8h, v22.8b, #0
        sqadd   v15.8h, v15.8h, v16.8h
        sqadd   v17.8h, v17.8h, v18.8h
        sqadd   v19.8h, v19.8h, v20.8h
        sqadd   v21.8h, v21.8h, v22.8h
        sqadd   v15.8h, v15.8h, v6.8h
        sqadd   v17.8h, v17.8h, v6.8h
        sqadd   v19.8h, v19.8h, v6.8h
        sqadd   v21.8h, v21.8h, v6.8h
        sqxtn   v15.8b, v15.8h
        sqxtn   v17.8b, v17.8h
        sqxtn   v19.8b, v19.8h
        sqxtn   v21.8b, v21.8h
        smax    v15.8b, v15.8b, v7.8b
        smax    v17.8b, v17.8b, v9.8b
        smax    v19.8b, v19.8b, v11.8b
        smax    v21.8b, v21.8b, v13.8b
        smin    v15.8b, v15.8b, v8.8b
        smin    v17.8b, v17.8b, v10.8b
        smin    v19.8b, v19.8b, v12.8b
        smin    v21.8b, v21.8b, v14.8b
        str     d15, [x14]
        str     d17, [x14, x6]
        str     d19, [x14, x7]
        str     d21, [x14, x8]
        b       40f
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
        ldp     d8, d9, [sp], #96
        .cfi_restore d8
        .cfi_restore d9
        .cfi_def_cfa_offset 0
        ret
        .cfi_restore_state
        .cfi_endproc
        .size   dgms_polyphase_output_a55, . - dgms_polyphase_output_a55

        .section .note.gnu.property, "a"
        .p2align 3
        .word   4, 16, 5
        .asciz  "GNU"
        .word   0xc0000000, 4, 1, 0

        .section .note.GNU-stack, "", %progbits
