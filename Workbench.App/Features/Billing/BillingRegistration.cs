using Workbench.App.Features.Billing.Exports;
using Workbench.App.Features.Billing.HandOvers;
using Workbench.App.Features.Billing.Invoicing;
using Workbench.App.Features.Billing.Locks;
using Workbench.App.Features.Billing.Overview;
using Workbench.App.Settings;
using Workbench.App.Shell;

namespace Workbench.App.Features.Billing;

/// <summary>Registers the use cases of billing, and the invoicing service if one is chosen.</summary>
public static class BillingRegistration
{
    private static readonly TimeSpan CallTimeout = TimeSpan.FromSeconds(20);

    public static IServiceCollection AddBilling(
        this IServiceCollection services,
        BillingSettings settings
    )
    {
        services
            .AddSingleton<BillingQuery>()
            .AddSingleton<BilledLinesQuery>()
            .AddSingleton<HandOverMonth>()
            .AddSingleton<UndoHandOver>()
            .AddSingleton<LockMonth>()
            .AddSingleton<UnlockMonth>()
            .AddSingleton<StartInvoice>()
            .AddSingleton<RecordInvoiceAnswer>()
            .AddSingleton<SendInvoices>()
            .AddSingleton<IFeatureEndpoints, BillingEndpoints>();
        return settings.InvoicingService switch
        {
            InvoicingServiceKind.None => services,
            InvoicingServiceKind.Fortnox => services.AddSingleton<IInvoicingService>(s =>
                CreateFortnox(settings, s.GetRequiredService<TimeProvider>())
            ),
        };
    }

    private static FortnoxInvoicing CreateFortnox(BillingSettings settings, TimeProvider time)
    {
        var http = new HttpClient { Timeout = CallTimeout };
        return new(http, new(http, settings.InvoicingTokenFile, time), time);
    }
}
