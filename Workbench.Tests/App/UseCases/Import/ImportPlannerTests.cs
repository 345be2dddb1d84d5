using System.Text;
using FluentAssertions;
using Workbench.App.Features.Import.Parsing;
using Workbench.App.Features.Import.Planning;
using Workbench.App.Features.Import.Planning.Existing;
using Workbench.Domain;
using Workbench.Domain.Agreements;
using Workbench.Domain.Agreements.Ledger;
using Workbench.Domain.Agreements.Lifecycle;
using Workbench.Domain.Tickets;
using Xunit;

namespace Workbench.Tests.UseCases.Import;

/// <summary>The planning of an import without a database, as of 2026-11-02, into an empty Workbench.</summary>
public sealed class ImportPlannerTests
{
    private static readonly ExistingData Nothing = new(
        new Dictionary<string, Package>(StringComparer.Ordinal),
        new Dictionary<string, Customer>(StringComparer.Ordinal),
        new Dictionary<int, ServiceAgreement>(),
        Array.Empty<Term>().ToLookup(t => t.CustomerId),
        Array.Empty<PackageChange>().ToLookup(c => c.CustomerId),
        new Dictionary<int, HoursAccount>(),
        new Dictionary<int, Ticket>(),
        new Dictionary<int, string>(),
        new Dictionary<int, IReadOnlyList<TicketChange>>(),
        new Dictionary<ExistingData.RefillCardKey, int>(),
        new Dictionary<ExistingData.TimeEntryKey, int>(),
        [],
        NextCustomerId: 5,
        NextPersonId: 7,
        NextBundleNo: 1,
        NextEscalationNo: 1
    );

    private static readonly ExistingLedgers NoLedgers = new(
        Array.Empty<HoursSource>().ToLookup(s => s.CustomerId),
        Array.Empty<LedgerEntry>().ToLookup(e => e.CustomerId)
    );

    [Fact]
    public void Before_the_replay_an_agreement_has_its_first_term_and_its_new_rows_are_sorted_out()
    {
        var prepared = ImportPlanner.Prepare(Folder(), Nothing, Settings());

        var customer = prepared.Customers.Find("1001")!;
        customer.Customer.Id.Should().Be(5);
        customer.HasExistingAgreement.Should().BeFalse();
        customer.OpenTerm!.Start.Should().Be(new(2025, 3, 1));
        customer.Ledger.Account.BalanceMinutes.Should().Be(600);
        prepared.NewHours.Times.Should().HaveCount(2);
        prepared.NewHours.CustomersToLoad.Should().BeEmpty();
        prepared.Technicians.Added.Should().BeEmpty();
    }

    [Fact]
    public void The_replay_runs_due_resets_and_names_technicians_of_accepted_time_in_its_order()
    {
        var prepared = ImportPlanner.Prepare(Folder(), Nothing, Settings());

        var plan = ImportPlanner.Replay(prepared, NoLedgers, null);

        plan.Customers.Find("1001")!.OpenTerm!.Start.Should().Be(new(2026, 3, 1));
        plan.Records.Resets.Should().ContainSingle();
        plan.Records.TimeEntries.Select(t => (t.Minutes, t.TechnicianId))
            .Should()
            .Equal((60, 7), (120, 8));
        plan.NewPeople.Select(p => p.Name).Should().Equal("Bertil", "Anna");
        plan.Tickets[17].RegisteredMinutes.Should().Be(180);
    }

    [Fact]
    public void A_replay_leaves_the_prepared_import_as_it_was()
    {
        var prepared = ImportPlanner.Prepare(Folder(), Nothing, Settings());

        var first = ImportPlanner.Replay(prepared, NoLedgers, null);
        var second = ImportPlanner.Replay(prepared, NoLedgers, null);

        second.Records.TimeEntries.Should().Equal(first.Records.TimeEntries);
        second.Tickets.Should().Equal(first.Tickets);
        second
            .Customers.Find("1001")!
            .Ledger.Account.Should()
            .Be(first.Customers.Find("1001")!.Ledger.Account);
        prepared.Tickets[17].RegisteredMinutes.Should().Be(0);
        prepared.Technicians.Added.Should().BeEmpty();
    }

    [Fact]
    public void A_row_that_refers_to_a_rejected_row_names_its_place()
    {
        var folder = Folder(customer: "1001,,,,2024-01-01");

        var prepared = ImportPlanner.Prepare(folder, Nothing, Settings());

        prepared
            .Rejections.Reasons.Select(r => r.ToString())
            .Should()
            .Equal(
                "customers.csv:2: name: is missing",
                "agreements.csv:2: customer: \"1001\" is rejected at customers.csv:2",
                "tickets.csv:2: customer: \"1001\" is rejected at customers.csv:2",
                "time_entries.csv:2: ticket: \"17\" is rejected at tickets.csv:2",
                "time_entries.csv:3: ticket: \"17\" is rejected at tickets.csv:2"
            );
        folder.Rejections.Reasons.Should().ContainSingle("a step adds to a copy");
    }

    [Fact]
    public void Of_equal_rows_as_many_are_known_as_the_database_holds()
    {
        string[] rows = [new('a', 1), new('b', 1), new('a', 1), new('a', 1)];

        var known = ExistingRowMatcher.FindKnown(
            rows,
            r => r,
            new Dictionary<string, int>(StringComparer.Ordinal) { ["a"] = 2, ["c"] = 1 }
        );

        rows.Select(known.Contains).Should().Equal(true, false, true, false);
    }

    private static ImportSettings Settings() =>
        new(
            new(2026, 11, 2),
            new(2026, 11, 2, 12, 0, 0, DateTimeKind.Utc),
            Actor.Program,
            AgreementPolicy.Default
        );

    private static ImportedFolder Folder(string customer = "1001,Butik,,,2024-01-01") =>
        ImportedFolder.Parse(
            new Dictionary<ImportTable, byte[]>
            {
                [ImportTable.Packages] = File(ImportTable.Packages, "Plus,10,9400"),
                [ImportTable.Customers] = File(ImportTable.Customers, customer),
                [ImportTable.Agreements] = File(ImportTable.Agreements, "1001,2025-03-01,Plus,"),
                [ImportTable.Tickets] = File(
                    ImportTable.Tickets,
                    "17,1001,2025-03-02T09:00:00,Change,Medium,,Queued,,Banner,,,,"
                ),
                [ImportTable.TimeEntries] = File(
                    ImportTable.TimeEntries,
                    "17,2026-05-01,120,Anna,Development,",
                    "17,2025-05-01,60,Bertil,Development,"
                ),
            },
            []
        );

    private static byte[] File(ImportTable table, params string[] rows) =>
        Encoding.UTF8.GetBytes(string.Join('\n', [string.Join(',', table.Columns), .. rows]));
}
