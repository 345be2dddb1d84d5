using Workbench.Domain.Agreements;

namespace Workbench.App.Features.Import.Parsing;

/// <summary>A row of packages.csv.</summary>
public sealed record PackageCsvRow(RawCsvRow Source, Package Package)
{
    public static PackageCsvRow Parse(RowReader row) =>
        new(
            row.Row,
            new(
                row.Key("package", Customer.MaxNameLength),
                (int)row.ScaledDecimal("included_hours", 60, Package.MaxIncludedHours),
                row.ScaledDecimal("yearly_price", 100, Package.MaxYearlyPriceSek)
            )
        );
}
