using Workbench.Domain.Agreements;

namespace Workbench.App.Features.Import.Reading;

/// <summary>A row of packages.csv.</summary>
public sealed record PackageRow(RawRow Source, Package Package)
{
    public static PackageRow Read(RowReader row) =>
        new(
            row.Row,
            new(
                row.Text("package", Customer.MaxNameLength),
                (int)row.Parts("included_hours", 60, Package.MaxIncludedHours),
                row.Parts("yearly_price", 100, Package.MaxYearlyPriceSek)
            )
        );
}
