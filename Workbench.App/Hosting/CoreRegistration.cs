using Microsoft.Extensions.DependencyInjection.Extensions;
using Workbench.App.Commands;
using Workbench.App.Demo;
using Workbench.App.Features.Absences;
using Workbench.App.Features.Accounts;
using Workbench.App.Features.Agreements;
using Workbench.App.Features.Attachments;
using Workbench.App.Features.Audit;
using Workbench.App.Features.Billing;
using Workbench.App.Features.BugClasses;
using Workbench.App.Features.Customers;
using Workbench.App.Features.Decisions;
using Workbench.App.Features.Delivery;
using Workbench.App.Features.Drafts;
using Workbench.App.Features.Escalations;
using Workbench.App.Features.Forecasts;
using Workbench.App.Features.Funding;
using Workbench.App.Features.Import;
using Workbench.App.Features.MyWork;
using Workbench.App.Features.Notifications;
using Workbench.App.Features.ProductReports;
using Workbench.App.Features.Queue;
using Workbench.App.Features.Relations;
using Workbench.App.Features.SalesDesk;
using Workbench.App.Features.SavedReplies;
using Workbench.App.Features.Search;
using Workbench.App.Features.SettingsEditor;
using Workbench.App.Features.TicketList;
using Workbench.App.Features.Tickets;
using Workbench.App.Features.Triage;
using Workbench.App.Hosting.Keys;
using Workbench.App.Live;
using Workbench.App.Operations.Backups;
using Workbench.App.Settings;
using Workbench.App.Storage;

namespace Workbench.App.Hosting;

/// <summary>What the web app, the verbs and the tests share: settings, clock, storage and every feature's use cases.</summary>
public static class CoreRegistration
{
    public static IServiceCollection AddCore(
        this IServiceCollection services,
        WorkbenchSettings settings
    )
    {
        services.TryAddSingleton(TimeProvider.System);
        return services
            .AddSingleton(settings)
            .AddSingleton(services => new SettingsProvider(
                settings.ServiceSettings,
                services.GetRequiredService<TimeProvider>()
            ))
            .AddSingleton<AgreementPolicyProvider>()
            .AddSingleton<BillingSettingsProvider>()
            .AddStorage(settings.Storage)
            .AddCommands()
            .AddLive(settings.Storage)
            .AddBackups(settings.Storage.Provider)
            .AddDataProtectionKeys(settings.Storage)
            .AddAbsences()
            .AddDecisions()
            .AddAccounts()
            .AddAgreements()
            .AddBilling(settings.Billing)
            .AddForecasts()
            .AddBugClasses()
            .AddCustomers()
            .AddMyWork()
            .AddNotifications()
            .AddDemo()
            .AddImport()
            .AddQueue()
            .AddTickets()
            .AddTicketList()
            .AddRelations()
            .AddSalesDesk()
            .AddSavedReplies()
            .AddSearch()
            .AddSettingsEditor()
            .AddFunding()
            .AddTriage()
            .AddEscalations()
            .AddProductReports()
            .AddDelivery()
            .AddAttachments()
            .AddAudit()
            .AddDrafts();
    }
}
