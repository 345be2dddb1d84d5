using System.Globalization;
using Bunit;
using FluentAssertions;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Workbench.App.Features.Agreements.AgreementEnding;
using Workbench.App.Features.Agreements.Packages;
using Workbench.App.Features.Customers.Details;
using Workbench.App.Features.Customers.Search;
using Workbench.App.Features.Delivery.Overview;
using Workbench.App.Features.Escalations.Details;
using Workbench.App.Features.Escalations.Overview;
using Workbench.App.Features.MyWork;
using Workbench.App.Features.ProductReports.Details;
using Workbench.App.Features.ProductReports.Overview;
using Workbench.App.Features.Queue;
using Workbench.App.Features.SalesDesk.Overview;
using Workbench.App.Features.SavedReplies;
using Workbench.App.Features.TicketList;
using Workbench.App.Features.Tickets.Details;
using Workbench.App.Features.Tickets.Intake;
using Workbench.App.Features.Triage;
using Workbench.App.Features.Triage.Decision;
using Workbench.App.Live;
using Workbench.App.Shell.Layout;
using Workbench.Domain;
using Workbench.Domain.Tickets;
using Workbench.Domain.Tickets.Triage;
using Workbench.Tests.Pages;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.Live;

/// <summary>
/// Tests how many statements every page runs with everything around it, for somebody with all roles, while the node is in use:
/// what all pages show has been read by another page, what this page shows has not. A panel that asks the database for what the
/// page already has is found here.
/// </summary>
public sealed class PageStatementBudgetTests : PageTestContext
{
    private static readonly Roles Everything =
        Roles.Technician | Roles.Sales | Roles.TeamLead | Roles.Administrator;

    public static TheoryData<string, int> Budgets =>
        new()
        {
            { "tickets/1", 12 },
            { "tickets/2", 12 },
            { "tickets/3", 12 },
            { "customers/1001", 20 },
            { "customers/1001?show=cards", 20 },
            { "customers/1001?show=agreement", 20 },
            { "customers/1001?show=tickets", 20 },
            { "customers/1001?show=uncovered", 20 },
            { "", 20 },
            { "queue", 20 },
            { "triage", 20 },
            { "tickets", 20 },
            { "tickets?status=closed", 20 },
            { "tickets/new", 20 },
            { "customers", 20 },
            { "customers/1001/settlement", 20 },
            { "delivery", 20 },
            { "escalations", 20 },
            { "escalations/1", 20 },
            { "sales", 20 },
            { "reports", 20 },
            { "reports/1", 20 },
            { "replies", 20 },
            { "packages", 20 },
        };

    [Theory]
    [MemberData(nameof(Budgets))]
    public async Task A_page_runs_within_its_statement_budget(string address, int budget)
    {
        await PrepareAsync();
        await OpenAsync(address);
        Host.Clock.Advance(TimeSpan.FromSeconds(3));

        var statements = await OpenAsync(address);

        if (Environment.GetEnvironmentVariable("PRINT") is { } file)
        {
            await File.AppendAllTextAsync(
                file,
                $"#### {address}: {statements.Count}\n{string.Join("\n--\n", statements)}\n"
            );
        }

        statements.Should().HaveCountLessThanOrEqualTo(budget, string.Join("\n", statements));
    }

    /// <summary>Fills the pages: a started ticket with time, one that waits for the customer, an escalated one and a bug.</summary>
    private async Task PrepareAsync()
    {
        ComponentFactories.Clear();
        SetRendererInfo(new("Server", isInteractive: true));
        var anna = await SignInAsync("Anna", Everything);
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
    }

    /// <summary>Opens a page with its layout and returns its statements.</summary>
    private async Task<IReadOnlyList<string>> OpenAsync(string address)
    {
        await using var db = Host.CreateDbContext();
        using var recorder = new SqlRecorder(db.Database.GetDbConnection());
        Services.GetRequiredService<NavigationManager>().NavigateTo(address);
        var layout = RenderPage<MainLayout>(p => p.Add(l => l.Body, BodyOf(address)));
        var count = -1;
        while (count != recorder.Statements.Count)
        {
            count = recorder.Statements.Count;
            await Task.Delay(150);
        }

        layout.FindAll("[data-testid=page-failed]").Should().BeEmpty();
        await DisposeComponentsAsync();
        return [.. recorder.Statements.Select(s => s.Text)];
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

    private static (Type Page, string? Parameter, object? Value) PageOf(string[] parts) =>
        parts switch
        {
            [""] => (typeof(MyWorkPage), null, null),
            ["queue"] => (typeof(QueuePage), null, null),
            ["triage"] => (typeof(TriagePage), null, null),
            ["tickets"] => (typeof(TicketListPage), null, null),
            ["tickets", "new"] => (typeof(NewTicketPage), null, null),
            ["tickets", var number] => (typeof(TicketPage), "Number", int.Parse(number, CultureInfo.InvariantCulture)),
            ["customers"] => (typeof(CustomersPage), null, null),
            ["customers", var number] => (typeof(CustomerPage), "Number", number),
            ["customers", var number, _] => (typeof(SettlementPage), "Number", number),
            ["delivery"] => (typeof(DeliveryPage), null, null),
            ["escalations"] => (typeof(EscalationsPage), null, null),
            ["escalations", var no] => (typeof(EscalationPage), "No", int.Parse(no, CultureInfo.InvariantCulture)),
            ["sales"] => (typeof(SalesDeskPage), null, null),
            ["reports"] => (typeof(ReportsPage), null, null),
            ["reports", var no] => (typeof(ReportPage), "No", int.Parse(no, CultureInfo.InvariantCulture)),
            ["replies"] => (typeof(SavedRepliesPage), null, null),
            ["packages"] => (typeof(PackagesPage), null, null),
            _ => throw new ArgumentException(string.Join('/', parts)),
        };
}
