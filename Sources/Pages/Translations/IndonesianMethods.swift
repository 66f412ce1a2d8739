extension Texts {
    /// The forms of the methods of achievement, with the signs of `formula(_:)`.
    static let indonesianMethodForms: [String: String] = [
        "without target: d × CAGR; with target: R = CAGR actual / CAGR required":
            "tanpa target: d × CAGR; dengan target: R = CAGR aktual / CAGR yang disyaratkan",
        "without target: d × CAGR; with target: R = d × CAGR / |CAGR required|":
            "tanpa target: d × CAGR; dengan target: R = d × CAGR / |CAGR yang disyaratkan|",
        "with target: v_e = yi (1 + CAGR)^(tT − ti), q = (v_e − y0) / (yT − y0); without target: d × CAGR":
            "dengan target: v_e = yi (1 + CAGR)^(tT − ti), q = (v_e − y0) / (yT − y0); tanpa target: d × CAGR",
        "10 if met, else 10 d (yi − y0) / |yT − y0|":
            "10 jika terpenuhi, selain itu 10 d (yi − y0) / |yT − y0|",
        "P = 100 |yT − y_pred| / |yT − y0|, 0 if the prediction meets the target":
            "P = 100 |yT − y_pred| / |yT − y0|, 0 jika prediksi memenuhi target",
        "mean of the last five annual changes (at least four), extended linearly to tT; miss = what is left of yT − yi":
            "rata-rata lima perubahan tahunan terakhir (sedikitnya empat), diteruskan secara linear ke tT; miss = yang tersisa dari yT − yi",
    ]
}
