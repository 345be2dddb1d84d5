using Workbench.App.Features.Import.Parsing;
using Workbench.Domain.Agreements;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Import.Planning.Replay;

/// <summary>Checks that the customers, packages and tickets exist that the rows about hours refer to.</summary>
/// <param name="Rejected">Everything that is rejected so far.</param>
internal sealed record HoursRowReferences(
    ImportCustomers Customers,
    IReadOnlyDictionary<int, Ticket> Tickets,
    IReadOnlyDictionary<string, Package> Packages,
    Rejections Rejected
)
{
    /// <summary>Returns the rejected row; null if all its references exist.</summary>
    public RowResult? Check(PackageChangeCsvRow row)
    {
        if (CheckCustomer(row.Source, row.Customer) is { } problem)
        {
            return problem;
        }

        return Packages.ContainsKey(row.Package)
            ? null
            : RowResult.Reject(
                row.Source,
                "package",
                Rejected.MissingReferenceText(ImportTable.Packages, row.Package)
            );
    }

    /// <summary>Returns the rejected row; null if all its references exist.</summary>
    public RowResult? Check(RefillCardCsvRow row) => CheckCustomer(row.Source, row.Customer);

    /// <summary>Returns the rejected row; null if all its references exist.</summary>
    public RowResult? Check(TimeEntryCsvRow row)
    {
        if (!Tickets.TryGetValue(row.Ticket, out var ticket))
        {
            var key = ImportTable.Tickets.KeyOf(row.Source["ticket"]);
            return RowResult.Reject(
                row.Source,
                "ticket",
                Rejected.MissingReferenceText(ImportTable.Tickets, key)
            );
        }

        var customer = Customers[ticket.CustomerId];

        // Imported without the agreement, the time would stay uncovered for good.
        return
            customer.Agreement is null
            && Rejected.FindRejected(ImportTable.Agreements, customer.Customer.Number) is { } place
            ? RowResult.Reject(
                row.Source,
                "ticket",
                $"the agreement of its customer is rejected at {place}"
            )
            : null;
    }

    private RowResult? CheckCustomer(RawCsvRow row, string customer) =>
        Customers.Find(customer) is not null
            ? null
            : RowResult.Reject(
                row,
                "customer",
                Rejected.MissingReferenceText(ImportTable.Customers, customer)
            );
}
