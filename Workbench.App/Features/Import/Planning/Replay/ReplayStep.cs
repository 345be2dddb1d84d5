namespace Workbench.App.Features.Import.Planning.Replay;

/// <summary>One row about hours, as it waits for its turn in the replay.</summary>
/// <param name="PostedOn">The day on which it is posted: the resets due by then are run before it.</param>
/// <param name="RowDate">The date of the row.</param>
internal sealed record ReplayStep(
    CustomerSnapshot Book,
    DateOnly PostedOn,
    DateOnly RowDate,
    Action Post
);
