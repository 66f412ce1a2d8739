extension Texts {
    /// The sections of ISIC Rev. 4 by their titles, without their letters, in
    /// words close to those of KBLI, the Indonesian classification.
    static let indonesianSections: [String: String] = [
        "Agriculture, forestry and fishing": "Pertanian, kehutanan, dan perikanan",
        "Mining and quarrying": "Pertambangan dan penggalian",
        "Manufacturing": "Industri pengolahan",
        "Electricity, gas, steam and air conditioning supply":
            "Pengadaan listrik, gas, uap/air panas, dan udara dingin",
        "Water supply; sewerage, waste management and remediation activities":
            "Pengadaan air; pengelolaan air limbah dan sampah, serta aktivitas remediasi",
        "Construction": "Konstruksi",
        "Wholesale and retail trade; repair of motor vehicles and motorcycles":
            "Perdagangan besar dan eceran; reparasi mobil dan sepeda motor",
        "Transportation and storage": "Pengangkutan dan pergudangan",
        "Accommodation and food service activities": "Penyediaan akomodasi dan makan minum",
        "Information and communication": "Informasi dan komunikasi",
        "Financial and insurance activities": "Aktivitas keuangan dan asuransi",
        "Real estate activities": "Aktivitas real estat",
        "Professional, scientific and technical activities": "Aktivitas profesional, ilmiah, dan teknis",
        "Administrative and support service activities": "Aktivitas administrasi dan jasa penunjang usaha",
        "Public administration and defence; compulsory social security":
            "Administrasi pemerintahan dan pertahanan; jaminan sosial wajib",
        "Education": "Pendidikan",
        "Human health and social work activities": "Aktivitas kesehatan manusia dan aktivitas sosial",
        "Arts, entertainment and recreation": "Kesenian, hiburan, dan rekreasi",
        "Other service activities": "Aktivitas jasa lainnya",
        "Activities of households as employers; undifferentiated goods- and services-producing activities of households for own use":
            "Aktivitas rumah tangga sebagai pemberi kerja; aktivitas rumah tangga yang menghasilkan barang dan jasa untuk kebutuhan sendiri",
        "Activities of extraterritorial organizations and bodies":
            "Aktivitas badan internasional dan badan ekstrainternasional",
    ]
}
