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
            row.Reference("customer", Domain.Agreements.Customer.MaxNumberLength),
            row.Date("on"),
            row.Reference("package", Domain.Agreements.Customer.MaxNameLength)
        );
}
