using System.Text.RegularExpressions;
using Workbench.Domain.Billing;
using Workbench.Domain.Settings;

namespace Workbench.App.Settings;

/// <summary>Settings for what is handed over to invoicing, and for its bookkeeping file.</summary>
/// <param name="CompanyName">The company in whose books the vouchers belong.</param>
/// <param name="OrganizationNumber">Its number, such as "556036-0793"; empty if it isn't written.</param>
/// <param name="FirstMonth">The first month, or the first day, that is billed here.</param>
/// <param name="VatPercent">VAT of every line, in percent.</param>
/// <param name="VoucherSeries">The series of the vouchers.</param>
public sealed partial record BillingSettings(
    string CompanyName,
    string OrganizationNumber,
    BillingStartChoice FirstMonth,
    int VatPercent,
    string VoucherSeries,
    BillingAccounts Accounts
)
{
    public static BillingSettings Default { get; } =
        new("Workbench", "", BillingStartChoice.None, 25, "B", BillingAccounts.Default);

    /// <summary>The service to which invoices are sent; None as long as nobody has chosen one.</summary>
    public InvoicingServiceKind InvoicingService { get; init; }

    /// <summary>The file with the tokens of the service; empty without one.</summary>
    public string InvoicingTokenFile { get; init; } = "";

    internal static BillingSettings Read(SettingsReader reader)
    {
        var settings = new BillingSettings(
            reader.ReadText("Billing:CompanyName", Default.CompanyName),
            reader.ReadText("Billing:OrganizationNumber", ""),
            ReadFirstMonth(reader),
            reader.ReadInteger(SettingCatalogue.VatPercent),
            reader.ReadText("Billing:VoucherSeries", Default.VoucherSeries),
            new(
                reader.ReadInteger(SettingCatalogue.ReceivableAccount),
                reader.ReadInteger(SettingCatalogue.VatAccount),
                reader.ReadInteger(SettingCatalogue.HourlyRateAccount),
                reader.ReadInteger(SettingCatalogue.RefillCardAccount),
                reader.ReadInteger(SettingCatalogue.UpgradeAccount),
                reader.ReadInteger(SettingCatalogue.SettlementAccount)
            )
        )
        {
            InvoicingService = reader.ReadEnum(
                "Billing:InvoicingService",
                InvoicingServiceKind.None
            ),
            InvoicingTokenFile = reader.ReadText("Billing:InvoicingTokenFile", ""),
        };
        Check(reader, settings);
        return settings;
    }

    private static BillingStartChoice ReadFirstMonth(SettingsReader reader)
    {
        var key = SettingCatalogue.BillingFirstMonth.OperatorKey;
        var text = reader.ReadText(key, "");
        if (BillingStartChoice.Parse(text) is { } choice)
        {
            return choice;
        }

        reader.AddError(
            key,
            $"must be a month such as 2026-11, a day such as 2026-11-16, All, or empty, not \"{text}\""
        );
        return BillingStartChoice.None;
    }

    private static void Check(SettingsReader reader, BillingSettings settings)
    {
        if (string.IsNullOrWhiteSpace(settings.CompanyName))
        {
            reader.AddError("Billing:CompanyName", "must be the name of the company, not empty");
        }

        if (settings.OrganizationNumber is { Length: > 0 } number && !Number().IsMatch(number))
        {
            reader.AddError(
                "Billing:OrganizationNumber",
                $"must be a number such as 556036-0793, or empty, not \"{number}\""
            );
        }

        if (!Series().IsMatch(settings.VoucherSeries))
        {
            reader.AddError(
                "Billing:VoucherSeries",
                $"must be one to ten letters or digits, not \"{settings.VoucherSeries}\""
            );
        }

        if (
            settings is
            { InvoicingService: not InvoicingServiceKind.None, InvoicingTokenFile: { Length: 0 } }
        )
        {
            reader.AddError(
                "Billing:InvoicingTokenFile",
                $"is needed with Billing:InvoicingService {settings.InvoicingService}"
            );
        }
    }

    [GeneratedRegex("^[0-9]{6}-[0-9]{4}$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Number();

    [GeneratedRegex("^[A-Za-z0-9]{1,10}$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Series();
}
