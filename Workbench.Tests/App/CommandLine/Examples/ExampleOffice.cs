using System.Globalization;
using System.Text.Json;
using FluentAssertions;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Workbench.App.Features.Agreements.CustomerAccount;
using Workbench.App.Features.Agreements.Packages;
using Workbench.App.Features.Agreements.Statements;
using Workbench.App.Features.Agreements.TermResets;
using Workbench.App.Features.Billing.Overview;
using Workbench.App.Settings;
using Workbench.Domain;
using Workbench.Domain.Agreements;
using Workbench.Domain.Agreements.Statements;
using Workbench.Domain.Billing;
using Workbench.Domain.Tickets;
using Workbench.Tests.Support;

namespace Workbench.Tests.CommandLine.Examples;

/// <summary>
/// A service group that works through its pages, from 1 March 2026 on, with one customer, 1001. Its figures are read twice: by the
/// queries of the pages, and by the verbs on the same database.
/// </summary>
internal sealed class ExampleOffice : IAsyncDisposable
{
    private readonly InProcessProgram program = new();

    private ExampleOffice(TestHost testHost, Actor anna, int customer)
    {
        (Host, Anna, Customer) = (testHost, anna, customer);
        program.Configure = services =>
            services.Replace(ServiceDescriptor.Singleton<TimeProvider>(testHost.Clock));
    }

    public TestHost Host { get; }

    /// <summary>Works, sells and leads.</summary>
    public Actor Anna { get; }

    public int Customer { get; }

    public static async Task<ExampleOffice> OpenAsync(StorageProvider provider, int hours = 10)
    {
        var testHost = await TestHost.OpenAsync(
            provider,
            startsAt: new(2026, 3, 1, 8, 0, 0, TimeSpan.Zero)
        );
        var anna = await testHost.CreatePersonAsync(
            "Anna",
            Roles.Technician | Roles.Sales | Roles.TeamLead
        );
        return new(testHost, anna, await testHost.CreateCustomerAsync(hours: hours));
    }

    public void GoTo(string day) =>
        Host.Clock.SetUtcNow(new(Day(day).ToDateTime(new(8, 0), DateTimeKind.Utc), TimeSpan.Zero));

    /// <summary>Works on tickets of at most four hours, and delivers them.</summary>
    public async Task WorkAsync(int minutes)
    {
        for (var left = minutes; left > 0; left -= 240)
        {
            var part = Math.Min(left, 240);
            var number = await Host.CreateStartedTicketAsync(
                Anna,
                Customer,
                part > 60 ? SizeClass.Medium : SizeClass.Small,
                part
            );
            await Host.RegisterTimeAsync(Anna, number, part);
            await Host.DeliverAsync(Anna, number);
        }
    }

    public async Task UpgradeAsync()
    {
        await Host.Get<AddPackage>()
            .RunAsync(Anna, new Package("P20", 1_200, 1_790_000), Guid.NewGuid(), default);
        (
            await Host.Get<ChangePackage>()
                .RunAsync(
                    Anna,
                    Customer,
                    new("P20", "Eva", ContactChannel.Phone),
                    Guid.NewGuid(),
                    default
                )
        ).ShouldSucceed();
    }

    public async Task<ResetReport> ResetAsync()
    {
        var preview = await RunAsync("reset", "--as-of", Text(Host.Today), "--dry-run");
        var report = await Host.Get<RunResets>().RunAsync(Anna, null, default);
        preview
            .GetProperty("agreements")
            .EnumerateArray()
            .Select(a =>
                (Number(a, "lapsedMinutes"), Number(a, "carriedMinutes"), Number(a, "balanceAfter"))
            )
            .Should()
            .Equal(
                report.Resets.Select(r =>
                    (r.Report.LapsedMinutes, r.Report.CarriedMinutes, r.Report.BalanceAfter)
                )
            );
        return report;
    }

    /// <summary>Checks what the customer's page and the verb say of the hours today, and that the ledger is right.</summary>
    /// <returns>The page’s statement, whose sources are those of the verb.</returns>
    public async Task<HoursStatement> ShouldHaveAsync(int balance, int held = 0, int uncovered = 0)
    {
        var page = (
            await Host.Get<AccountQuery>()
                .RunAsync(Anna, Customer, Host.Today, LedgerPart.Whole, default)
        )!.Statement;
        var verb = await RunAsync("statement", "--customer", "1001", "--as-of", Text(Host.Today));

        (page.Balance.Value, page.Held.Value, page.Uncovered.Value)
            .Should()
            .Be((balance, held, uncovered));
        (
            Number(verb, "balanceMinutes"),
            Number(verb, "heldMinutes"),
            Number(verb, "uncoveredMinutes")
        )
            .Should()
            .Be((balance, held, uncovered));
        Number(verb, "availableMinutes").Should().Be(page.Available.Value);
        verb.GetProperty("sources")
            .EnumerateArray()
            .Select(s =>
                (
                    Number(s, "granted"),
                    Number(s, "cancelled"),
                    Number(s, "drawn") - Number(s, "reversed"),
                    Number(s, "lapsed") - Number(s, "restored"),
                    Number(s, "remaining")
                )
            )
            .Should()
            .Equal(
                page.Sources.Select(s =>
                    (
                        s.Granted,
                        s.Cancelled,
                        s.Drawn - s.Reversed,
                        s.Lapsed - s.Restored,
                        s.Remaining
                    )
                )
            );
        (await program.RunAsync(Settings, "verify")).Exit.Should().Be(0);
        return page;
    }

    /// <summary>Returns what a month is worth, as the page of billing and the verb say.</summary>
    public async Task<IReadOnlyList<(BillingSourceKind Kind, int Minutes, long Ore)>> BillAsync(
        string month
    )
    {
        var page = await Host.Get<BillingQuery>()
            .RunAsync(Anna, BillingMonth.Parse(month)!.Value, null, default);
        var verb = await RunAsync("billing", "--month", month, "--dry-run");

        verb.GetProperty("lines")
            .EnumerateArray()
            .Select(l => (l.GetProperty("id").GetString(), l.GetProperty("amountOre").GetInt64()))
            .Should()
            .Equal(page.Due.Select(l => ((string?)l.Line.Id, l.Line.AmountOre)));
        return [.. page.Due.Select(l => (l.Line.Kind, l.Line.Minutes, l.Line.AmountOre))];
    }

    public async Task<JsonElement> RunAsync(params string[] args)
    {
        var (exit, text, error) = await program.RunAsync(Settings, [.. args, "--json"]);
        exit.Should().Be(0, error);
        return JsonDocument.Parse(text).RootElement;
    }

    public static int Number(JsonElement element, string name) =>
        element.GetProperty(name).GetInt32();

    public static DateOnly Day(string text) =>
        DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public async ValueTask DisposeAsync()
    {
        await Host.DisposeAsync();
        program.Dispose();
    }

    private static string Text(DateOnly day) =>
        day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private Dictionary<string, string> Settings
    {
        get
        {
            var storage = Host.Get<StorageSettings>();
            return new(StringComparer.Ordinal)
            {
                ["Storage:DataFolder"] = storage.DataFolder,
                ["Storage:Provider"] = storage.Provider.ToString(),
                ["Storage:ConnectionString"] = storage.ConnectionString,
            };
        }
    }
}
