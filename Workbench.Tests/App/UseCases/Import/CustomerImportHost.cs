using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Workbench.App.Features.Import;
using Workbench.App.Settings;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Agreements.Ledger;
using Workbench.Tests.Support;

namespace Workbench.Tests.UseCases.Import;

/// <summary>
/// Hosts the app on either database with an import folder of one customer: 1001, launched, with ticket 17 and the packages Bas
/// (5 h), Plus (10 h) and Pro (20 h). The clock is set to 2026-11-02; what is imported as of a later day is history by then.
/// </summary>
internal sealed class CustomerImportHost : IAsyncDisposable
{
    private const string Time = "time_entries.csv";

    private readonly TestHost host;
    private readonly string folder;

    private CustomerImportHost(TestHost testHost, string folder) =>
        (this.host, this.folder) = (testHost, folder);

    public static async Task<CustomerImportHost> OpenAsync(
        StorageProvider provider,
        string agreement = "1001,2026-03-01,Plus,"
    )
    {
        var opened = new CustomerImportHost(
            await TestHost.OpenAsync(provider),
            Directory.CreateTempSubdirectory("workbench-folder-").FullName
        );
        opened.Write(
            "packages.csv",
            "package,included_hours,yearly_price",
            "Bas,5,4900",
            "Plus,10,9400",
            "Pro,20,17900"
        );
        opened.Write(
            "customers.csv",
            "number,name,contact_name,contact_email,launched_on",
            "1001,Butik,,,2024-01-01"
        );
        opened.Write("agreements.csv", "customer,anchor,package,ended_on", agreement);
        opened.Write("package_changes.csv", "customer,on,package");
        opened.Write("refill_cards.csv", "customer,bought_on,hours");
        opened.Write(
            "tickets.csv",
            "number,customer,submitted_at,kind,size,estimate_minutes,state,technician,subject,description,delivered_at,bug_class,funding",
            "17,1001,2026-03-02T09:00:00,Change,Medium,,Delivered,Anna,Banner,,2026-03-20T09:00:00,,"
        );
        opened.Write("waits.csv", "ticket,from,to,state");
        opened.Write(Time, "ticket,worked_on,minutes,technician,activity,note");
        return opened;
    }

    public TestHost Host => host;

    public string Folder => folder;

    public WorkbenchDb CreateDbContext() => host.CreateDbContext();

    public void Write(string file, params string[] lines) =>
        File.WriteAllLines(Path.Combine(folder, file), lines);

    public void Append(string file, params string[] lines) =>
        File.AppendAllLines(Path.Combine(folder, file), lines);

    public void AddTimeRow(string on, int minutes) =>
        Append(Time, FormattableString.Invariant($"17,{on},{minutes},Anna,Development,"));

    public void AddCardRow(string on, int hours) =>
        Append("refill_cards.csv", FormattableString.Invariant($"1001,{on},{hours}"));

    public void AddPackageChangeRow(string on, string package) =>
        Append("package_changes.csv", $"1001,{on},{package}");

    /// <summary>Imports the folder and asserts that the ledgers balance.</summary>
    /// <returns>The number of added rows.</returns>
    public async Task<int> ImportAsync(string asOf)
    {
        var report = (await RunAsync(asOf)).Match(
            i => i.Report,
            r => throw new InvalidOperationException(string.Join('\n', r.Report.Rejected)),
            r => throw new InvalidOperationException(r.Why.ToString())
        );
        await Support.LedgerAssertions.ShouldBalanceAsync(host);
        return report.Files.Sum(f => f.Added);
    }

    /// <summary>Returns the only rejected row of an import.</summary>
    public async Task<string> GetRejectedRowsAsync(string asOf) =>
        (await RunAsync(asOf)).Match(
            _ => throw new InvalidOperationException("It came in."),
            r => r.Report.Rejected.Single().ToString(),
            r => throw new InvalidOperationException(r.Why.ToString())
        );

    public async Task<int> GetBalanceAsync()
    {
        await using var db = CreateDbContext();
        return (await db.Accounts.SingleAsync()).BalanceMinutes;
    }

    /// <summary>Returns what each reset lapsed, carried over and granted, and the balance after it, in order.</summary>
    public async Task<
        IReadOnlyList<(string On, int Lapsed, int Carried, int Granted, int After)>
    > ResetsAsync()
    {
        await using var db = CreateDbContext();
        return
        [
            .. (await db.TermResets.OrderBy(r => r.TermNumber).ToListAsync()).Select(r =>
                (
                    $"{r.ResetOn:O}",
                    r.LapsedMinutes,
                    r.CarriedMinutes,
                    r.GrantedMinutes,
                    r.BalanceAfter
                )
            ),
        ];
    }

    /// <summary>Returns the ledger as plain values.</summary>
    public async Task<
        IReadOnlyList<(string On, LedgerEntryKind Kind, int Source, int Minutes)>
    > EntriesAsync()
    {
        await using var db = CreateDbContext();
        return
        [
            .. (await db.LedgerEntries.OrderBy(e => e.No).ToListAsync()).Select(e =>
                ($"{e.Date:O}", e.Kind, e.SourceNo, e.Minutes)
            ),
        ];
    }

    public async ValueTask DisposeAsync()
    {
        await host.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    private Task<ImportOutcome> RunAsync(string asOf) =>
        host.Get<ImportFolder>()
            .RunAsync(
                Actor.Program,
                new(
                    folder,
                    DateOnly.ParseExact(asOf, "O", CultureInfo.InvariantCulture),
                    false,
                    false
                ),
                CancellationToken.None
            );
}
