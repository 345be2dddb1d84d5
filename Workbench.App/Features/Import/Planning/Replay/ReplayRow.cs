using Workbench.App.Features.Import.Parsing;

namespace Workbench.App.Features.Import.Planning.Replay;

/// <summary>One row of the replay.</summary>
/// <param name="PostedOn">The day on which the row is posted. The resets due by then are run before it.</param>
/// <param name="RowDate">The date in the row.</param>
internal abstract record ReplayRow(int CustomerId, DateOnly PostedOn, DateOnly RowDate)
{
    public sealed record PackageChange(PackageChangeCsvRow Row, int CustomerId)
        : ReplayRow(CustomerId, Row.On, Row.On);

    public sealed record Card(RefillCardCsvRow Row, int CustomerId)
        : ReplayRow(CustomerId, Row.BoughtOn, Row.BoughtOn);

    public sealed record Time(TimeEntryCsvRow Row, int CustomerId, DateOnly PostedOn)
        : ReplayRow(CustomerId, PostedOn, Row.WorkedOn);
}
