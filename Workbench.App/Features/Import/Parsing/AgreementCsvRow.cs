namespace Workbench.App.Features.Import.Parsing;

/// <summary>A row of agreements.csv.</summary>
public sealed record AgreementCsvRow(
    RawCsvRow Source,
    string Customer,
    DateOnly Anchor,
    string Package,
    DateOnly? EndedOn
)
{
    public static AgreementCsvRow Parse(RowReader row)
    {
        var read = new AgreementCsvRow(
            row.Row,
            row.Reference("customer", Domain.Agreements.Customer.MaxNumberLength),
            row.Date("anchor"),
            row.Reference("package", Domain.Agreements.Customer.MaxNameLength),
            row.OptionalDate("ended_on")
        );
        if (read.EndedOn < read.Anchor)
        {
            row.AddError("ended_on", "lies before the anchor");
        }

        return read;
    }
}
