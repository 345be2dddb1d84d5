using Workbench.App.Features.Import.Reading;
using Workbench.Domain.Agreements;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Import.Planning;

/// <summary>
/// What an import will write, worked out from the folder and what the database holds, and from nothing else: no database is
/// needed to test it. The parts run in the order in which rows refer to each other.
/// </summary>
public sealed class ImportPlan
{
    private readonly Dictionary<int, CustomerBook> booksById = [];

    private ImportPlan(ImportedFolder folder, Stock stock, PlanSettings settings)
    {
        (Folder, Stock, Settings) = (folder, stock, settings);
        People = new(stock);
        foreach (var customer in stock.Customers.Values)
        {
            var book = new CustomerBook(
                new(
                    customer,
                    stock.Agreements.GetValueOrDefault(customer.Id),
                    stock.Terms[customer.Id].LastOrDefault(),
                    HoursLedger.Create(stock.Accounts[customer.Id], [])
                )
            )
            {
                LastChange = stock.PackageChanges[customer.Id].LastOrDefault(),
            };
            Open(book);
        }

        foreach (var ticket in stock.Tickets.Values)
        {
            Tickets[ticket.Number] = ticket;
        }
    }

    public ImportedFolder Folder { get; }

    public Stock Stock { get; }

    /// <summary>The ledgers that new rows are posted to.</summary>
    public StoredHours Stored { get; private set; } = StoredHours.None;

    public PlanSettings Settings { get; }

    public Rejections Rejections => Folder.Rejections;

    public Tally Tally { get; } = new();

    /// <summary>Package changes, cards and time that are not here yet.</summary>
    public NewRows NewRows { get; private set; } = NewRows.None;

    public PlannedPeople People { get; }

    /// <summary>By customer number: what the database has and what the folder adds.</summary>
    public Dictionary<string, CustomerBook> Books { get; } = new(StringComparer.Ordinal);

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

    public static ImportPlan Of(ImportedFolder folder, Stock stock, PlanSettings settings)
    {
        var plan = new ImportPlan(folder, stock, settings);
        PlanMasterData.Run(plan);
        foreach (var package in stock.Packages.Values.Concat(plan.NewPackages))
        {
            plan.Packages[package.Name] = package;
        }

        PlanAgreements.Run(plan);
        PlanTickets.Run(plan);
        PlanEscalations.Run(plan);
        plan.NewRows = NewRows.Of(plan);
        return plan;
    }

    /// <summary>Posts the new rows. What they are posted to was not known before they were sorted out.</summary>
    public void Replay(StoredHours stored, IProgress<ImportStep>? progress = null)
    {
        Stored = stored;
        PlanHours.Run(this, progress);
        PlanHolds.Run(this);
    }

    public CustomerBook BookOf(Ticket ticket) => booksById[ticket.CustomerId];

    public void Open(CustomerBook book)
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
                    .All.Where(Folder.Counts.ContainsKey)
                    .Select(t => new ImportedFile(
                        t.File,
                        Folder.Counts[t],
                        written || input.DryRun ? Tally.AddedOf(t) : 0,
                        Tally.KnownOf(t),
                        Rejections.RowsOf(t)
                    )),
            ],
            [.. Rejections.Reasons],
            Folder.UnknownFiles
        );
}
