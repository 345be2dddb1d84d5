namespace Workbench.App.Features.Import.Reading;

/// <summary>A row of agreements.csv.</summary>
public sealed record AgreementRow(
    RawRow Source,
    string Customer,
    DateOnly Anchor,
    string Package,
    DateOnly? EndedOn
)
{
    public static AgreementRow Read(RowReader row)
    {
        var read = new AgreementRow(
            row.Row,
            row.Text("customer", Domain.Agreements.Customer.MaxNumberLength),
            row.Date("anchor"),
            row.Text("package", Domain.Agreements.Customer.MaxNameLength),
            row.DateOrNone("ended_on")
        );
        if (read.EndedOn < read.Anchor)
        {
            row.Wrong("ended_on", "lies before the anchor");
        }

        return read;
    }
}
