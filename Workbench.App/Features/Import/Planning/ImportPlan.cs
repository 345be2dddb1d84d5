using Workbench.App.Features.Import.Parsing;
using Workbench.App.Features.Import.Planning.Existing;
using Workbench.App.Features.Import.Planning.Replay;
using Workbench.App.Features.Import.Planning.TicketRows;
using Workbench.Domain.Agreements;
using Workbench.Domain.Agreements.Cards;
using Workbench.Domain.Agreements.Ledger;
using Workbench.Domain.Agreements.Lifecycle;
using Workbench.Domain.Agreements.Resets;
using Workbench.Domain.Tickets;
using Workbench.Domain.Tickets.Escalations;
using Workbench.Domain.Tickets.Time;

namespace Workbench.App.Features.Import.Planning;

/// <summary>
/// What an import will write, worked out from the folder and what the database holds, and from nothing else: no database is
/// needed to test it. The parts run in the order in which rows refer to each other.
/// </summary>
public sealed class ImportPlan
{
    private readonly Dictionary<int, CustomerSnapshot> booksById = [];

    private ImportPlan(ImportedFolder folder, ExistingData existingData, ImportSettings settings)
    {
        (Folder, Stock, Settings) = (folder, existingData, settings);
        People = new(existingData);
        foreach (var customer in existingData.Customers.Values)
        {
            var book = new CustomerSnapshot(
                new(
                    customer,
                    existingData.Agreements.GetValueOrDefault(customer.Id),
                    existingData.Terms[customer.Id].LastOrDefault(),
                    HoursLedger.Create(existingData.Accounts[customer.Id], [])
                )
            )
            {
                LastChange = existingData.PackageChanges[customer.Id].LastOrDefault(),
            };
            Open(book);
        }

        foreach (var ticket in existingData.Tickets.Values)
        {
            Tickets[ticket.Number] = ticket;
        }
    }

    public ImportedFolder Folder { get; }

    public ExistingData Stock { get; }

    /// <summary>The ledgers that new rows are posted to.</summary>
    public ExistingLedgers Stored { get; private set; } = ExistingLedgers.Empty;

    public ImportSettings Settings { get; }

    public Rejections Rejections => Folder.Rejections;

    public RowCounts Tally { get; } = new();

    /// <summary>Package changes, cards and time that are not here yet.</summary>
    public NewHoursRows NewRows { get; private set; } = NewHoursRows.Empty;

    public ImportedTechnicians People { get; }

    /// <summary>By customer number: what the database has and what the folder adds.</summary>
    public Dictionary<string, CustomerSnapshot> Books { get; } = new(StringComparer.Ordinal);

    /// <summary>By number: what the database has and what the folder adds, as the replay leaves them.</summary>
    public Dictionary<int, Ticket> Tickets { get; } = [];

    /// <summary>By name: what the database has and what the folder adds.</summary>
    public Dictionary<string, Package> Packages { get; } = new(StringComparer.Ordinal);

    public List<Package> NewPackages { get; } = [];

    public List<Customer> NewCustomers { get; } = [];

    public List<Term> NewTerms { get; } = [];

    public List<TermReset> NewResets { get; } = [];

    public List<Settlement> NewSettlements { get; } = [];

    public List<PackageChange> NewPackageChanges { get; } = [];

    public List<RefillCard> NewCards { get; } = [];

    public List<TicketText> NewTexts { get; } = [];

    public List<TicketChange> NewChanges { get; } = [];

    public List<Pause> NewPauses { get; } = [];

    public List<DeliveredCycle> NewDeliveries { get; } = [];

    public List<TimeEntry> NewTimes { get; } = [];

    public List<Bundle> NewBundles { get; } = [];

    public List<Escalation> NewEscalations { get; } = [];

    public static ImportPlan Create(
        ImportedFolder folder,
        ExistingData existingData,
        ImportSettings settings
    )
    {
        var plan = new ImportPlan(folder, existingData, settings);
        MasterDataPlanner.Run(plan);
        foreach (var package in existingData.Packages.Values.Concat(plan.NewPackages))
        {
            plan.Packages[package.Name] = package;
        }

        AgreementPlanner.Run(plan);
        TicketPlanner.Run(plan);
        EscalationPlanner.Run(plan);
        plan.NewRows = NewHoursRows.Create(plan);
        return plan;
    }

    /// <summary>Posts the new rows. What they are posted to was not known before they were sorted out.</summary>
    public void Replay(ExistingLedgers stored, IProgress<ImportProgress>? progress = null)
    {
        Stored = stored;
        HoursReplay.Run(this, progress);
        HoldPlanner.Run(this);
    }

    public CustomerSnapshot BookOf(Ticket ticket) => booksById[ticket.CustomerId];

    public void Open(CustomerSnapshot book)
    {
        Books[book.Customer.Number] = book;
        booksById[book.Customer.Id] = book;
    }

    public ImportReport Report(ImportInput input, bool written) =>
        new(
            input.Folder,
            Settings.AsOf,
            input.DryRun,
            written,
            [
                .. ImportTable
                    .All.Where(Folder.RecordCounts.ContainsKey)
                    .Select(t => new ImportReport.FileSummary(
                        t.File,
                        Folder.RecordCounts[t],
                        written || input.DryRun ? Tally.AddedOf(t) : 0,
                        Tally.KnownOf(t),
                        Rejections.CountRows(t)
                    )),
            ],
            [.. Rejections.Reasons],
            Folder.UnknownFiles
        );
}
