using Workbench.App.Storage;
using Workbench.Domain.Agreements;

namespace Workbench.App.Features.Import.Reading;

/// <summary>A row of customers.csv.</summary>
public sealed record CustomerRow(
    RawRow Source,
    string Number,
    string Name,
    string ContactName,
    string ContactEmail,
    DateOnly? LaunchedOn
)
{
    public static CustomerRow Read(RowReader row) =>
        new(
            row.Row,
            row.Text("number", Customer.MaxNumberLength),
            row.Text("name", Customer.MaxNameLength),
            row.Text("contact_name", Customer.MaxNameLength, needed: false),
            row.Text("contact_email", Person.EmailLength, needed: false),
            row.DateOrNone("launched_on")
        );
}
