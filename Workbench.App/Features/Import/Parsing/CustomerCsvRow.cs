using Workbench.App.Storage;
using Workbench.Domain.Agreements;

namespace Workbench.App.Features.Import.Parsing;

/// <summary>A row of customers.csv.</summary>
public sealed record CustomerCsvRow(
    RawCsvRow Source,
    string Number,
    string Name,
    string ContactName,
    string ContactEmail,
    DateOnly? LaunchedOn
)
{
    public static CustomerCsvRow Parse(RowReader row) =>
        new(
            row.Row,
            row.Key("number", Customer.MaxNumberLength),
            row.Text("name", Customer.MaxNameLength),
            row.Text("contact_name", Customer.MaxNameLength, required: false),
            row.OptionalEmail("contact_email", Person.EmailLength),
            row.OptionalDate("launched_on")
        );
}
