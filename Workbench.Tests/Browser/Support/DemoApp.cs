using Workbench.Tests.Support;

namespace Workbench.Tests.Browser.Support;

/// <summary>Runs the program in development with its demo data, shared by the classes of DemoServers.</summary>
public sealed class DemoApp : IAsyncDisposable
{
    public const string Anna = "Anna Lind";
    public const string Maria = "Maria Ek";
    public const string Per = "Per Holm";
    public const string Eva = "Eva Dahl";

    /// <summary>Selects the month that nobody has handed over yet: the one before the newest work.</summary>
    public const string MonthToBill =
        """SELECT strftime('%Y-%m', date(substr(MAX("WorkedOn"), 1, 7) || '-01', '-1 month')) FROM "TimeEntries" """;

    private readonly SemaphoreSlim startLock = new(1, 1);
    private RunningApp? app;

    public async Task<RunningApp> GetAsync()
    {
        await startLock.WaitAsync();
        try
        {
            return app ??= await RunningApp.StartAsync(
                await DemoDataFolder.CreateCopyAsync(),
                "Development"
            );
        }
        finally
        {
            startLock.Release();
        }
    }

    /// <summary>
    /// Returns the pages by the demo person who visits them: a ticket in each state that looks different, if possible one of
    /// Anna Lind's with registered time; and the pages of sales and the team lead.
    /// </summary>
    public async Task<ILookup<string, (string Name, string Path)>> PagesAsync()
    {
        var folder = (await GetAsync()).DataFolder;
        (string Who, string Name, string Path)[] pages =
        [
            (Anna, "my-work", "/"),
            (Anna, "queue", "/queue"),
            (Anna, "triage", "/triage"),
            (Anna, "customers", "/customers"),
            (Anna, "customer", "/customers/1013"),
            (Anna, "customer-ledger", "/customers/1013?show=ledger"),
            (
                Maria,
                "customer-usage-dates",
                "/customers/1013?period=own&from=2026-01-01&to=2026-11-30"
            ),
            (
                Maria,
                "customer-ledger-search",
                "/customers/1013?show=ledger&kind=draw&from=2026-01-01"
            ),
            (Maria, "customer-contacts", "/customers/1013?show=contacts"),
            (Maria, "customer-notes", "/customers/1013?show=notes"),
            (Maria, "customer-told", "/customers/1001?show=told"),
            (Per, "customer-agreement", "/customers/1013?show=agreement"),
            (Maria, "customer-cards", $"/customers/{CustomerWithUnusedCard(folder)}?show=cards"),
            (Anna, "no-customer-found", "/customers?q=zzz"),
            (Anna, "new-ticket", "/tickets/new"),
            (Anna, "tickets", "/tickets"),
            (Anna, "tickets-filtered", "/tickets?status=Started&sort=Age"),
            (Anna, "tickets-none", "/tickets?status=Merged"),
            (Anna, "search", "/search?q=kassan"),
            (
                Anna,
                "search-filtered",
                "/search?q=kassan&in=description&status=open&from=2026-01-01"
            ),
            (Anna, "search-none", "/search?q=zzz"),
            .. new[]
            {
                "Queued",
                "AwaitingFunding",
                "Started",
                "New",
                "Delivered",
                "Escalated",
            }.Select(state =>
                (Anna, $"ticket-{state}", $"/tickets/{TicketInState(folder, state)}")
            ),
            (Anna, "no-ticket", "/tickets/999999"),
            (Anna, "escalation-read", "/escalations/4"),
            (Maria, "escalations", "/escalations"),
            (Maria, "escalations-everyone", "/escalations?owner=everyone"),
            (Maria, "escalations-won", "/escalations?owner=everyone&stage=won"),
            (Maria, "escalation-to-pick-up", "/escalations/8"),
            (Maria, "escalation-mine", "/escalations/6"),
            (Maria, "escalation-offered", "/escalations/4"),
            (Maria, "offer-sent", "/escalations/4/offer/1"),
            (Maria, "no-offer", "/escalations/4/offer/9"),
            (Maria, "escalation-won", "/escalations/1"),
            (Maria, "no-escalation", "/escalations/999"),
            (Anna, "reports", "/reports"),
            (Anna, "reports-over", "/reports?tab=over"),
            (Anna, "report", "/reports/1"),
            (Maria, "report-read", "/reports/2"),
            (Anna, "no-report", "/reports/999"),
            (Per, "import", "/import"),
            (Per, "delivery", "/delivery"),
            (Per, "delivery-year", "/delivery?period=year&kind=bug"),
            (Per, "delivery-quarter", "/delivery?period=quarter&size=small"),
            (Per, "delivery-submitted", "/delivery?submitted=all"),
            (Per, "delivery-late", "/delivery?show=late"),
            (Per, "delivery-weeks", "/delivery?week=all&kept=14"),
            (Per, "forecast", "/delivery/forecast"),
            (Per, "delivery-report", "/delivery/report?period=quarter"),
            (Per, "delivery-estimates", "/delivery?week=all&kept=estimated"),
            (Per, "delivery-none", "/delivery?week=2020-W01"),
            (Per, "alerts", "/alerts?list=Late"),
            (Per, "alerts-forecast", "/alerts?list=Forecast"),
            (Per, "decisions", "/decisions"),
            (Per, "decisions-kind", "/decisions?kind=UncoveredTime"),
            (Anna, "absences", "/absences"),
            (Per, "absences-week", "/absences?view=week"),
            (Anna, "absences-import", "/absences/import"),
            (Per, "hand-over", "/absences/hand-over/2"),
            (Per, "hand-over-nobody", "/absences/hand-over/999"),
            (Per, "replies", "/replies"),
            (Per, "packages", "/packages"),
            (Maria, "billing", $"/billing?month={MonthOfLatestCard(folder)}"),
            (Maria, "billing-none", "/billing?month=2020-01"),
            (Per, "settings", "/settings"),
            (Maria, "sales", "/sales"),
            (Maria, "sales-waiting", "/sales?show=waiting"),
            (Maria, "settlement-none", "/customers/1013/settlement"),
            (Maria, "settlement-quote", "/customers/1013/settlement?on=2026-12-31"),
            (Maria, "statement", "/customers/1013/statement"),
            (Maria, "statement-dates", "/customers/1013/statement?from=2026-01-01"),
            (Maria, "resets", "/resets"),
            (Per, "resets-preview", "/resets?day=2027-12-31"),
            (Per, "resets-none", "/resets?run=999"),
            (Eva, "people", "/people"),
            (Per, "audit", "/audit"),
            (Eva, "audit-none", "/audit?kind=refusal&to=2001-01-01"),
            (Anna, "account", "/account"),
            (Per, "ticket-to-front", $"/tickets/{TicketInState(folder, "Queued")}"),
        ];
        return pages.ToLookup(p => p.Who, p => (p.Name, p.Path), StringComparer.Ordinal);
    }

    public async ValueTask DisposeAsync()
    {
        if (app is not null)
        {
            await app.DisposeAsync();
        }

        startLock.Dispose();
    }

    /// <summary>Returns the number of a customer whose card can be cancelled, so that its row has an action.</summary>
    private static string CustomerWithUnusedCard(string folder) =>
        DatabaseFile.Scalar(
            folder,
            """
            SELECT c."Number" FROM "RefillCards" r
            JOIN "HoursSources" s ON s."CustomerId" = r."CustomerId" AND s."No" = r."SourceNo"
            JOIN "Customers" c ON c."Id" = r."CustomerId"
            WHERE s."RemainingMinutes" = s."GrantedMinutes" AND s."LapsedOn" IS NULL ORDER BY c."Number" LIMIT 1
            """
        );

    /// <summary>Returns a month in which there is something to invoice.</summary>
    private static string MonthOfLatestCard(string folder) =>
        DatabaseFile.Scalar(folder, """SELECT substr(MAX("BoughtOn"), 1, 7) FROM "RefillCards" """);

    private static string TicketInState(string folder, string state) =>
        DatabaseFile.Scalar(
            folder,
            $"""
            SELECT "Number" FROM "Tickets" WHERE "State" = '{state}'
            ORDER BY "TechnicianId" IS (SELECT "Id" FROM "People" WHERE "Name" = 'Anna Lind') DESC, "RegisteredMinutes" DESC
            LIMIT 1
            """
        );
}
