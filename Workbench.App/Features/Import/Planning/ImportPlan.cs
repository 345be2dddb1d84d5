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
                customer,
                HoursLedger.Of(stock.Accounts[customer.Id], stock.Sources[customer.Id])
            );
            if (stock.Agreements.TryGetValue(customer.Id, out var agreement))
            {
                book.Run(agreement, stock.Terms.GetValueOrDefault(customer.Id));
            }

            Open(book);
        }

        foreach (var ticket in stock.Tickets.Values)
        {
            Tickets[ticket.Number] = ticket;
        }
    }

    public ImportedFolder Folder { get; }

    public Stock Stock { get; }

    public PlanSettings Settings { get; }

    public Rejections Rejections => Folder.Rejections;

    public Tally Tally { get; } = new();

    public PlannedPeople People { get; }

    /// <summary>By customer number: what the database has and what the folder adds.</summary>
    public Dictionary<string, CustomerBook> Books { get; } = new(StringComparer.Ordinal);

    /// <summary>By number: what the database has and what the folder adds, as the replay leaves them.</summary>
    public Dictionary<int, Ticket> Tickets { get; } = [];

    public List<Package> NewPackages { get; } = [];

    public List<Customer> NewCustomers { get; } = [];

    public List<ServiceAgreement> NewAgreements { get; } = [];

    public List<Term> NewTerms { get; } = [];

    public List<RefillCard> NewCards { get; } = [];

    public List<TicketText> NewTexts { get; } = [];

    public List<TicketChange> NewChanges { get; } = [];

    public List<TimeEntry> NewTimes { get; } = [];

    public static ImportPlan Of(ImportedFolder folder, Stock stock, PlanSettings settings)
    {
        var plan = new ImportPlan(folder, stock, settings);
        PlanMasterData.Run(plan);
        PlanAgreements.Run(plan);
        PlanTickets.Run(plan);
        PlanHours.Run(plan);
        PlanHolds.Run(plan);
        return plan;
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
                        Rejections.RowsOf(t),
                        Tally.NotYetOf(t)
                    )),
            ],
            [.. Rejections.Reasons],
            Folder.UnknownFiles
        );
}
