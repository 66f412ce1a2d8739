/// Courses with the figures of all ratio methods, worked out with mpmath to
/// forty digits, apart from the code under test.
///
/// Three lines each: baseline | latest | target | direction | prediction;
/// CAGR, CAGR required, R, v_e, q, score, P; the classes of eurostat, statcan,
/// unsd and escap-anticipated.
struct IndependentVector: Sendable, CustomStringConvertible {
    let description: String
    let years: [Int]
    let values: [Double]
    let increases: Bool
    let figures: [Double]
    let classes: [String]

    init(_ lines: [String]) {
        description = lines[0]
        let parts = lines[0].split(separator: "|").map { $0.split(separator: " ").map(String.init) }
        years = parts[0...2].map { Int($0[0])! }
        values = parts[0...2].map { Double($0[1])! } + [Double(parts[4][0])!]
        increases = parts[3] == ["+"]
        figures = lines[1].split(separator: " ").map { Double($0)! }
        classes = lines[2].split(separator: "|").map { part in
            part.split(separator: " ").joined(separator: " ")
        }
    }

    static let all: [IndependentVector] = {
        let lines = table.split(separator: "\n").map(String.init)
        return stride(from: 0, to: lines.count, by: 3).map { IndependentVector(Array(lines[$0..<$0 + 3])) }
    }()

    private static let table = """
        2016 70.4 | 2019 66.0 | 2024 74.2 | + | 55.7
        -0.021283089708 0.0065929996408 -3.2281345165 59.269245162 -2.9291460101 -11.578947368 486.84210526
        movement away | deterioration | stagnation or regression | reverse
        2015 33.7 | 2021 33.5 | 2023 22.2 | - | 47.6
        -0.00099157448601 -0.050837909474 0.019504627477 33.433597447 0.023165439365 0.1739130435 220.8695652
        insufficient progress | limited progress | stagnation or regression | reverse
        2014 142.5 | 2019 212.0 | 2029 88.8 | - | 306.4
        0.082690183916 -0.031038458417 -2.6641201959 469.2214466 -6.0841982607 -12.942271881 405.2141527
        movement away | deterioration | stagnation or regression | reverse
        2016 53.8 | 2024 44.1 | 2027 88.1 | + | 39.5
        -0.024545449116 0.045856616893 -0.53526515427 40.931692907 -0.375169303 -2.8279883382 141.6909621
        movement away | deterioration | stagnation or regression | reverse
        2015 79.8 | 2024 57.2 | 2027 31.0 | - | 66.9
        -0.036320610212 -0.07577034298 0.479351271 51.191015068 0.58624969123 4.631147541 73.56557377
        insufficient progress | limited progress | acceleration needed | accelerate
        2015 24.5 | 2017 39.0 | 2026 2.7 | - | 30.3
        0.26168012376 -0.18167265855 -1.44039354 315.94243357 -13.368918971 -6.6513761468 126.60550459
        movement away | deterioration | stagnation or regression | reverse
        2015 2.5 | 2019 2.4 | 2024 0.7 | - | 2.3
        -0.010153599232 -0.13189328701 0.076983442162 2.2806061074 0.12188549591 0.55555555556 88.888888889
        insufficient progress | limited progress | acceleration needed | accelerate
        2014 27.8 | 2022 31.1 | 2030 45.4 | + | 35.1
        0.014120236745 0.031129450421 0.45359736694 34.791726619 0.39725719424 1.875 58.522727273
        insufficient progress | limited progress | acceleration needed | accelerate
        2015 199.1 | 2016 153.4 | 2020 314.5 | + | 216.3
        -0.22953289804 0.095745959646 -2.3973115826 54.055732647 -1.2568827327 -3.9601386482 85.095320624
        movement away | deterioration | stagnation or regression | accelerate
        2015 146.1 | 2017 186.2 | 2027 15.5 | - | 175.4
        0.12892406362 -0.17051833608 -0.7560715556 626.07589093 -3.6751599612 -3.0704441041 122.43491577
        movement away | deterioration | stagnation or regression | reverse
        2016 16.2 | 2021 14.7 | 2028 24.4 | + | 11.0
        -0.019245150962 0.03472013671 -0.55429364012 12.83041143 -0.41092543532 -1.8292682927 163.41463415
        movement away | deterioration | stagnation or regression | reverse
        2014 106.4 | 2015 67.6 | 2029 146.9 | + | 59.6
        -0.36466165414 0.021735958141 -16.776884266 0.11803685993 -2.6242460035 -9.5802469136 215.55555556
        movement away | deterioration | stagnation or regression | reverse
        2014 60.1 | 2023 52.5 | 2025 7.3 | - | 58.7
        -0.014909587259 -0.17440313477 0.085489216002 50.946163867 0.17336810858 1.4393939394 97.348484848
        insufficient progress | limited progress | acceleration needed | accelerate
        2016 115.1 | 2018 180.6 | 2028 16.4 | - | 253.1
        0.25262539236 -0.14987906664 -1.685528193 1717.6309526 -16.236382499 -6.6362715299 239.81762918
        movement away | deterioration | stagnation or regression | reverse
        2014 106.5 | 2023 147.5 | 2030 198.9 | + | 153.1
        0.036849741222 0.039813193146 0.92556608276 190.02151908 0.90391254412 4.4372294372 49.567099567
        moderate progress | acceleration needed | acceleration needed | accelerate
        2015 119.2 | 2020 173.2 | 2023 107.4 | - | 125.3
        0.077591920385 -0.012945794466 -5.9936005154 216.72592591 -8.2649089754 -45.762711864 151.69491525
        movement away | deterioration | stagnation or regression | reverse
        """
}
