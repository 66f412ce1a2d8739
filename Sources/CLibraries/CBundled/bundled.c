// Written by Scripts/embed. Do not edit.
#include "bundled.h"

static const unsigned char file_0[] = {
#embed "../../../Assets/chart.js" suffix(,)
0};

static const unsigned char file_1[] = {
#embed "../../../Assets/favicon.svg" suffix(,)
0};

static const unsigned char file_2[] = {
#embed "../../../Assets/find.js" suffix(,)
0};

static const unsigned char file_3[] = {
#embed "../../../Assets/khmer.woff2" suffix(,)
0};

static const unsigned char file_4[] = {
#embed "../../../Assets/lao.woff2" suffix(,)
0};

static const unsigned char file_5[] = {
#embed "../../../Assets/myanmar.woff2" suffix(,)
0};

static const unsigned char file_6[] = {
#embed "../../../Assets/noto-license.txt" suffix(,)
0};

static const unsigned char file_7[] = {
#embed "../../../Assets/return.js" suffix(,)
0};

static const unsigned char file_8[] = {
#embed "../../../Assets/style.css" suffix(,)
0};

static const unsigned char file_9[] = {
#embed "../../../Assets/thai.woff2" suffix(,)
0};

static const unsigned char file_10[] = {
#embed "../../../Data/README.md" suffix(,)
0};

static const unsigned char file_11[] = {
#embed "../../../Data/bundle.yaml" suffix(,)
0};

static const unsigned char file_12[] = {
#embed "../../../Data/codes/economies.csv" suffix(,)
0};

static const unsigned char file_13[] = {
#embed "../../../Data/collection/questions.yaml" suffix(,)
0};

static const unsigned char file_14[] = {
#embed "../../../Data/definitions/msme_definitions.yaml" suffix(,)
0};

static const unsigned char file_15[] = {
#embed "../../../Data/geo/asean_admin0_110m.geojson" suffix(,)
0};

static const unsigned char file_16[] = {
#embed "../../../Data/geo/asean_admin0_50m.geojson" suffix(,)
0};

static const unsigned char file_17[] = {
#embed "../../../Data/geo/asean_country_codes.csv" suffix(,)
0};

static const unsigned char file_18[] = {
#embed "../../../Data/indicators.yaml" suffix(,)
0};

static const unsigned char file_19[] = {
#embed "../../../Data/msme_indicators.csv" suffix(,)
0};

static const unsigned char file_20[] = {
#embed "../../../Data/worldbank/json/api_v2_recorded_NY.GDP.MKTP.CD_4rows.json" suffix(,)
0};

static const unsigned char file_21[] = {
#embed "../../../Data/worldbank/json/constructed_api_v2_layout_SL.TLF.CACT.FE.ZS_asean.json" suffix(,)
0};

static const unsigned char file_22[] = {
#embed "../../../Data/worldbank/original/API_GB.XPD.RSDV.GD.ZS_DS2_en_csv_v2_232.csv" suffix(,)
0};

static const unsigned char file_23[] = {
#embed "../../../Data/worldbank/original/API_NE.EXP.GNFS.CD_DS2_en_csv_v2_3025.csv" suffix(,)
0};

static const unsigned char file_24[] = {
#embed "../../../Data/worldbank/original/API_NY.GDP.MKTP.CD_DS2_en_csv_v2_2.csv" suffix(,)
0};

static const unsigned char file_25[] = {
#embed "../../../Data/worldbank/original/API_NY.GDP.MKTP.KD_DS2_en_csv_v2_213435.csv" suffix(,)
0};

static const unsigned char file_26[] = {
#embed "../../../Data/worldbank/original/API_PA.NUS.FCRF_DS2_en_csv_v2_22859.csv" suffix(,)
0};

static const unsigned char file_27[] = {
#embed "../../../Data/worldbank/original/API_SL.TLF.CACT.FE.ZS_DS2_en_csv_v2_13361.csv" suffix(,)
0};

static const unsigned char file_28[] = {
#embed "../../../Data/worldbank/original/API_SL.TLF.TOTL.IN_DS2_en_csv_v2_73823.csv" suffix(,)
0};

static const unsigned char file_29[] = {
#embed "../../../Data/worldbank/original/API_SL.UEM.TOTL.ZS_DS2_en_csv_v2_36.csv" suffix(,)
0};

static const unsigned char file_30[] = {
#embed "../../../Data/worldbank/original/IC.REG.DURS_wide_2003-2019.csv" suffix(,)
0};

static const unsigned char file_31[] = {
#embed "../../../Data/worldbank/original/IC.REG.PROC_wide_2003-2019.csv" suffix(,)
0};

static const unsigned char file_32[] = {
#embed "../../../Data/worldbank/original/Metadata_Country_API_SL.TLF.CACT.FE.ZS_DS2_en_csv_v2_13361.csv" suffix(,)
0};

static const unsigned char file_33[] = {
#embed "../../../Data/worldbank/original/Metadata_Indicator_API_SL.TLF.CACT.FE.ZS_DS2_en_csv_v2_13361.csv" suffix(,)
0};

static const unsigned char file_34[] = {
#embed "../../../Data/worldbank/original/Metadata_Indicator_API_SL.TLF.TOTL.IN_DS2_en_csv_v2_73823.csv" suffix(,)
0};

static const unsigned char file_35[] = {
#embed "../../../Data/worldbank/original/databank_extract_2014-2019.csv" suffix(,)
0};

static const unsigned char file_36[] = {
#embed "../../../Data/worldbank/original/datasets_gdp_NY.GDP.MKTP.CD_long.csv" suffix(,)
0};

static const unsigned char file_37[] = {
#embed "../../../Data/worldbank/original/datasets_population_SP.POP.TOTL_long.csv" suffix(,)
0};

static const unsigned char file_38[] = {
#embed "../../../Data/worldbank/original/doing_business_startup_cost_DB2004-2020.csv" suffix(,)
0};

static const unsigned char file_39[] = {
#embed "../../../Data/worldbank/original/gapminder_gdpperemployee_us_inflation_adjusted_asean.csv" suffix(,)
0};

static const unsigned char file_40[] = {
#embed "../../../Data/worldbank/wdi_asean.csv" suffix(,)
0};

static const unsigned char file_41[] = {
#embed "../../../Data/worldbank/wdi_asean_vintage2013.csv" suffix(,)
0};

static const unsigned char file_42[] = {
#embed "../../../Documentation/glossary.md" suffix(,)
0};

static const unsigned char file_43[] = {
#embed "../../../Plans/example-updates.csv" suffix(,)
0};

static const unsigned char file_44[] = {
#embed "../../../Plans/example/action-lines.yaml" suffix(,)
0};

static const unsigned char file_45[] = {
#embed "../../../Plans/example/assessment.yaml" suffix(,)
0};

static const unsigned char file_46[] = {
#embed "../../../Plans/example/goals.yaml" suffix(,)
0};

static const unsigned char file_47[] = {
#embed "../../../Plans/example/indicators.yaml" suffix(,)
0};

static const unsigned char file_48[] = {
#embed "../../../Plans/example/kpis.yaml" suffix(,)
0};

static const unsigned char file_49[] = {
#embed "../../../Plans/example/money.yaml" suffix(,)
0};

static const unsigned char file_50[] = {
#embed "../../../Plans/example/monitoring.yaml" suffix(,)
0};

static const unsigned char file_51[] = {
#embed "../../../Plans/example/plan.yaml" suffix(,)
0};

static const unsigned char file_52[] = {
#embed "../../../Plans/sap-2010-2015/action-lines.yaml" suffix(,)
0};

static const unsigned char file_53[] = {
#embed "../../../Plans/sap-2010-2015/errata.yaml" suffix(,)
0};

static const unsigned char file_54[] = {
#embed "../../../Plans/sap-2010-2015/goals.yaml" suffix(,)
0};

static const unsigned char file_55[] = {
#embed "../../../Plans/sap-2010-2015/plan.yaml" suffix(,)
0};

static const unsigned char file_56[] = {
#embed "../../../Plans/sap-smed-2025/action-lines.yaml" suffix(,)
0};

static const unsigned char file_57[] = {
#embed "../../../Plans/sap-smed-2025/assessment.yaml" suffix(,)
0};

static const unsigned char file_58[] = {
#embed "../../../Plans/sap-smed-2025/changes.yaml" suffix(,)
0};

static const unsigned char file_59[] = {
#embed "../../../Plans/sap-smed-2025/claims.yaml" suffix(,)
0};

static const unsigned char file_60[] = {
#embed "../../../Plans/sap-smed-2025/errata.yaml" suffix(,)
0};

static const unsigned char file_61[] = {
#embed "../../../Plans/sap-smed-2025/goals.yaml" suffix(,)
0};

static const unsigned char file_62[] = {
#embed "../../../Plans/sap-smed-2025/indicators.yaml" suffix(,)
0};

static const unsigned char file_63[] = {
#embed "../../../Plans/sap-smed-2025/kpis.yaml" suffix(,)
0};

static const unsigned char file_64[] = {
#embed "../../../Plans/sap-smed-2025/monitoring.yaml" suffix(,)
0};

static const unsigned char file_65[] = {
#embed "../../../Plans/sap-smed-2025/plan.yaml" suffix(,)
0};

static const bundled_file files[] = {
    {"Assets/chart.js", file_0, sizeof file_0 - 1},
    {"Assets/favicon.svg", file_1, sizeof file_1 - 1},
    {"Assets/find.js", file_2, sizeof file_2 - 1},
    {"Assets/khmer.woff2", file_3, sizeof file_3 - 1},
    {"Assets/lao.woff2", file_4, sizeof file_4 - 1},
    {"Assets/myanmar.woff2", file_5, sizeof file_5 - 1},
    {"Assets/noto-license.txt", file_6, sizeof file_6 - 1},
    {"Assets/return.js", file_7, sizeof file_7 - 1},
    {"Assets/style.css", file_8, sizeof file_8 - 1},
    {"Assets/thai.woff2", file_9, sizeof file_9 - 1},
    {"Data/README.md", file_10, sizeof file_10 - 1},
    {"Data/bundle.yaml", file_11, sizeof file_11 - 1},
    {"Data/codes/economies.csv", file_12, sizeof file_12 - 1},
    {"Data/collection/questions.yaml", file_13, sizeof file_13 - 1},
    {"Data/definitions/msme_definitions.yaml", file_14, sizeof file_14 - 1},
    {"Data/geo/asean_admin0_110m.geojson", file_15, sizeof file_15 - 1},
    {"Data/geo/asean_admin0_50m.geojson", file_16, sizeof file_16 - 1},
    {"Data/geo/asean_country_codes.csv", file_17, sizeof file_17 - 1},
    {"Data/indicators.yaml", file_18, sizeof file_18 - 1},
    {"Data/msme_indicators.csv", file_19, sizeof file_19 - 1},
    {"Data/worldbank/json/api_v2_recorded_NY.GDP.MKTP.CD_4rows.json", file_20, sizeof file_20 - 1},
    {"Data/worldbank/json/constructed_api_v2_layout_SL.TLF.CACT.FE.ZS_asean.json", file_21, sizeof file_21 - 1},
    {"Data/worldbank/original/API_GB.XPD.RSDV.GD.ZS_DS2_en_csv_v2_232.csv", file_22, sizeof file_22 - 1},
    {"Data/worldbank/original/API_NE.EXP.GNFS.CD_DS2_en_csv_v2_3025.csv", file_23, sizeof file_23 - 1},
    {"Data/worldbank/original/API_NY.GDP.MKTP.CD_DS2_en_csv_v2_2.csv", file_24, sizeof file_24 - 1},
    {"Data/worldbank/original/API_NY.GDP.MKTP.KD_DS2_en_csv_v2_213435.csv", file_25, sizeof file_25 - 1},
    {"Data/worldbank/original/API_PA.NUS.FCRF_DS2_en_csv_v2_22859.csv", file_26, sizeof file_26 - 1},
    {"Data/worldbank/original/API_SL.TLF.CACT.FE.ZS_DS2_en_csv_v2_13361.csv", file_27, sizeof file_27 - 1},
    {"Data/worldbank/original/API_SL.TLF.TOTL.IN_DS2_en_csv_v2_73823.csv", file_28, sizeof file_28 - 1},
    {"Data/worldbank/original/API_SL.UEM.TOTL.ZS_DS2_en_csv_v2_36.csv", file_29, sizeof file_29 - 1},
    {"Data/worldbank/original/IC.REG.DURS_wide_2003-2019.csv", file_30, sizeof file_30 - 1},
    {"Data/worldbank/original/IC.REG.PROC_wide_2003-2019.csv", file_31, sizeof file_31 - 1},
    {"Data/worldbank/original/Metadata_Country_API_SL.TLF.CACT.FE.ZS_DS2_en_csv_v2_13361.csv", file_32, sizeof file_32 - 1},
    {"Data/worldbank/original/Metadata_Indicator_API_SL.TLF.CACT.FE.ZS_DS2_en_csv_v2_13361.csv", file_33, sizeof file_33 - 1},
    {"Data/worldbank/original/Metadata_Indicator_API_SL.TLF.TOTL.IN_DS2_en_csv_v2_73823.csv", file_34, sizeof file_34 - 1},
    {"Data/worldbank/original/databank_extract_2014-2019.csv", file_35, sizeof file_35 - 1},
    {"Data/worldbank/original/datasets_gdp_NY.GDP.MKTP.CD_long.csv", file_36, sizeof file_36 - 1},
    {"Data/worldbank/original/datasets_population_SP.POP.TOTL_long.csv", file_37, sizeof file_37 - 1},
    {"Data/worldbank/original/doing_business_startup_cost_DB2004-2020.csv", file_38, sizeof file_38 - 1},
    {"Data/worldbank/original/gapminder_gdpperemployee_us_inflation_adjusted_asean.csv", file_39, sizeof file_39 - 1},
    {"Data/worldbank/wdi_asean.csv", file_40, sizeof file_40 - 1},
    {"Data/worldbank/wdi_asean_vintage2013.csv", file_41, sizeof file_41 - 1},
    {"Documentation/glossary.md", file_42, sizeof file_42 - 1},
    {"Plans/example-updates.csv", file_43, sizeof file_43 - 1},
    {"Plans/example/action-lines.yaml", file_44, sizeof file_44 - 1},
    {"Plans/example/assessment.yaml", file_45, sizeof file_45 - 1},
    {"Plans/example/goals.yaml", file_46, sizeof file_46 - 1},
    {"Plans/example/indicators.yaml", file_47, sizeof file_47 - 1},
    {"Plans/example/kpis.yaml", file_48, sizeof file_48 - 1},
    {"Plans/example/money.yaml", file_49, sizeof file_49 - 1},
    {"Plans/example/monitoring.yaml", file_50, sizeof file_50 - 1},
    {"Plans/example/plan.yaml", file_51, sizeof file_51 - 1},
    {"Plans/sap-2010-2015/action-lines.yaml", file_52, sizeof file_52 - 1},
    {"Plans/sap-2010-2015/errata.yaml", file_53, sizeof file_53 - 1},
    {"Plans/sap-2010-2015/goals.yaml", file_54, sizeof file_54 - 1},
    {"Plans/sap-2010-2015/plan.yaml", file_55, sizeof file_55 - 1},
    {"Plans/sap-smed-2025/action-lines.yaml", file_56, sizeof file_56 - 1},
    {"Plans/sap-smed-2025/assessment.yaml", file_57, sizeof file_57 - 1},
    {"Plans/sap-smed-2025/changes.yaml", file_58, sizeof file_58 - 1},
    {"Plans/sap-smed-2025/claims.yaml", file_59, sizeof file_59 - 1},
    {"Plans/sap-smed-2025/errata.yaml", file_60, sizeof file_60 - 1},
    {"Plans/sap-smed-2025/goals.yaml", file_61, sizeof file_61 - 1},
    {"Plans/sap-smed-2025/indicators.yaml", file_62, sizeof file_62 - 1},
    {"Plans/sap-smed-2025/kpis.yaml", file_63, sizeof file_63 - 1},
    {"Plans/sap-smed-2025/monitoring.yaml", file_64, sizeof file_64 - 1},
    {"Plans/sap-smed-2025/plan.yaml", file_65, sizeof file_65 - 1},
};

size_t bundled_count(void) { return sizeof files / sizeof files[0]; }
bundled_file bundled_at(size_t index) { return files[index]; }
