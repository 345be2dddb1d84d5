namespace Workbench.App.Features.Import.Parsing;

/// <summary>A row of package_changes.csv.</summary>
public sealed record PackageChangeCsvRow(
    RawCsvRow Source,
    string Customer,
    DateOnly On,
    string Package
)
{
    public static PackageChangeCsvRow Parse(RowReader row) =>
        new(
            row.Row,
            row.Text("customer", Domain.Agreements.Customer.MaxNumberLength),
            row.Date("on"),
            row.Text("package", Domain.Agreements.Customer.MaxNameLength)
        );
}
