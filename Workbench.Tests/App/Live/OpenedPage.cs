using System.Globalization;
using Bunit;
using FluentAssertions;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Workbench.App.Features.Absences.Calendars;
using Workbench.App.Features.Absences.HandOver;
using Workbench.App.Features.Absences.Overview;
using Workbench.App.Features.Accounts.Own;
using Workbench.App.Features.Agreements.AgreementEnding;
using Workbench.App.Features.Agreements.Packages;
using Workbench.App.Features.Agreements.Statements;
using Workbench.App.Features.Agreements.TermResets;
using Workbench.App.Features.Audit.Overview;
using Workbench.App.Features.Billing.Overview;
using Workbench.App.Features.Customers.Details;
using Workbench.App.Features.Customers.Search;
using Workbench.App.Features.Decisions.Overview;
using Workbench.App.Features.Delivery.Overview;
using Workbench.App.Features.Delivery.Reports;
using Workbench.App.Features.Escalations.Details;
using Workbench.App.Features.Escalations.Overview;
using Workbench.App.Features.Forecasts.Overview;
using Workbench.App.Features.MyWork;
using Workbench.App.Features.Notifications.Alerts;
using Workbench.App.Features.ProductReports.Details;
using Workbench.App.Features.ProductReports.Overview;
using Workbench.App.Features.Queue;
using Workbench.App.Features.SalesDesk.Overview;
using Workbench.App.Features.SavedReplies;
using Workbench.App.Features.Search;
using Workbench.App.Features.SettingsEditor;
using Workbench.App.Features.TicketList;
using Workbench.App.Features.Tickets.Details;
using Workbench.App.Features.Tickets.Intake;
using Workbench.App.Features.Triage;
using Workbench.App.Features.Triage.Decision;
using Workbench.App.Shell.Layout;
using Workbench.Domain;
using Workbench.Domain.Tickets;
using Workbench.Domain.Tickets.Triage;
using Workbench.Tests.Pages;
using Workbench.Tests.Support;

namespace Workbench.Tests.Live;

/// <summary>Opens every page with everything around it, as somebody with all roles, and records its statements.</summary>
public abstract class OpenedPage : PageTestContext
{
    private static readonly Roles Everything =
        Roles.Technician | Roles.Sales | Roles.TeamLead | Roles.Administrator;

    /// <summary>Fills the pages: a started ticket with time, one that waits for the customer, an escalated one and a bug.</summary>
    protected async Task<Actor> PrepareAsync()
    {
        var anna = await SignInWithAllRolesAsync();
        var customer = await Host.CreateCustomerAsync(hours: 40);
        await Host.BuyRefillCardAsync(customer, 10);
        var bug = await Host.CreateQueuedTicketAsync(customer, kind: TicketKind.Bug);
        await Host.ClassifyAsync(Actor.Program, bug, BugClass.CommonSystemBug);
        var large = await Host.CreateQueuedTicketAsync(customer, size: null);
        var input = TriageInput.ForSize(TicketKind.Change, SizeClass.Large);
        (
            await Host.Get<TriageTicket>()
                .RunAsync(Actor.Program, new(large, null, Guid.NewGuid()), input, default)
        ).ShouldSucceed();
        for (var i = 0; i < 4; i++)
        {
            await Host.CreateQueuedTicketAsync(customer);
        }

        await Host.CreateQueuedTicketAsync(customer, size: null);
        var started = await Host.TakeNextAsync(anna);
        started.Should().Be(bug);
        await Host.RegisterTimeAsync(anna, started, 30);
        return anna;
    }

    protected Task<Actor> SignInWithAllRolesAsync()
    {
        ComponentFactories.Clear();
        SetRendererInfo(new("Server", isInteractive: true));
        return SignInAsync("Anna", Everything);
    }

    /// <summary>The types of the components of the page that was opened last, with its layout.</summary>
    protected IReadOnlyList<Type> Components { get; private set; } = [];

    /// <summary>Opens a page with its layout and returns its statements.</summary>
    private protected async Task<IReadOnlyList<SqlRecorder.RecordedStatement>> OpenAsync(
        string address
    )
    {
        await using var db = Host.CreateDbContext();
        using var recorder = new SqlRecorder(db.Database.GetDbConnection());
        Services.GetRequiredService<NavigationManager>().NavigateTo(address);
        var layout = RenderPage<MainLayout>(p => p.Add(l => l.Body, BodyOf(address)));
        var count = -1;
        while (count != recorder.Statements.Count)
        {
            count = recorder.Statements.Count;
            await Task.Delay(100);
        }

        layout.FindAll("[data-testid=page-failed]").Should().BeEmpty();
        Components = [.. layout.FindComponents<IComponent>().Select(c => c.Instance.GetType())];
        await DisposeComponentsAsync();
        return [.. recorder.Statements];
    }

    private static RenderFragment BodyOf(string address)
    {
        var (page, parameter, value) = PageOf(address.Split('?')[0].Split('/'));
        return builder =>
        {
            builder.OpenComponent(0, page);
            if (parameter is not null)
            {
                builder.AddComponentParameter(1, parameter, value);
            }

            builder.CloseComponent();
        };
    }

    protected static Type TypeOf(string address) => PageOf(address.Split('?')[0].Split('/')).Page;

    private static (Type Page, string? Parameter, object? Value) PageOf(string[] parts) =>
        parts switch
        {
            [""] => (typeof(MyWorkPage), null, null),
            ["queue"] => (typeof(QueuePage), null, null),
            ["triage"] => (typeof(TriagePage), null, null),
            ["tickets"] => (typeof(TicketListPage), null, null),
            ["search"] => (typeof(SearchPage), null, null),
            ["tickets", "new"] => (typeof(NewTicketPage), null, null),
            ["tickets", var number] => (
                typeof(TicketPage),
                "Number",
                int.Parse(number, CultureInfo.InvariantCulture)
            ),
            ["customers"] => (typeof(CustomersPage), null, null),
            ["customers", var number] => (typeof(CustomerPage), "Number", number),
            ["customers", var number, "statement"] => (typeof(StatementPage), "Number", number),
            ["customers", var number, _] => (typeof(SettlementPage), "Number", number),
            ["delivery"] => (typeof(DeliveryPage), null, null),
            ["delivery", "forecast"] => (typeof(ForecastPage), null, null),
            ["delivery", "report"] => (typeof(DeliveryReportPage), null, null),
            ["decisions"] => (typeof(DecisionsPage), null, null),
            ["account"] => (typeof(AccountPage), null, null),
            ["audit"] => (typeof(AuditPage), null, null),
            ["alerts"] => (typeof(AlertTicketsPage), null, null),
            ["absences"] => (typeof(AbsencesPage), null, null),
            ["absences", "import"] => (typeof(CalendarImportPage), null, null),
            ["absences", "hand-over", var id] => (
                typeof(HandOverPage),
                "PersonId",
                int.Parse(id, CultureInfo.InvariantCulture)
            ),
            ["escalations"] => (typeof(EscalationsPage), null, null),
            ["escalations", var no] => (
                typeof(EscalationPage),
                "No",
                int.Parse(no, CultureInfo.InvariantCulture)
            ),
            ["sales"] => (typeof(SalesDeskPage), null, null),
            ["reports"] => (typeof(ReportsPage), null, null),
            ["reports", var no] => (
                typeof(ReportPage),
                "No",
                int.Parse(no, CultureInfo.InvariantCulture)
            ),
            ["replies"] => (typeof(SavedRepliesPage), null, null),
            ["billing"] => (typeof(BillingPage), null, null),
            ["resets"] => (typeof(ResetsPage), null, null),
            ["settings"] => (typeof(SettingsPage), null, null),
            ["packages"] => (typeof(PackagesPage), null, null),
            _ => throw new ArgumentException(string.Join('/', parts), nameof(parts)),
        };
}
