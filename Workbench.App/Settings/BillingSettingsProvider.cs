namespace Workbench.App.Settings;

/// <summary>
/// Provides the settings of billing that count: the operator's, with the accounts, the VAT and the first month that people changed on the page of
/// settings.
/// </summary>
public sealed class BillingSettingsProvider(WorkbenchSettings settings, SettingsProvider provider)
{
    public BillingSettings Current
    {
        get
        {
            var current = provider.Current;
            return settings.Billing with
            {
                Accounts = current.Accounts,
                VatPercent = current.VatPercent,
                FirstMonth = current.BillingStart,
            };
        }
    }
}
