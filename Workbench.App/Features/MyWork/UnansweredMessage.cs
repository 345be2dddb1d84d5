namespace Workbench.App.Features.MyWork;

/// <summary>What a customer said of a ticket in hand.</summary>
/// <param name="At">UTC.</param>
/// <param name="Text">Its beginning.</param>
public sealed record MyWorkAnswer(
    int Number,
    string Subject,
    string Customer,
    string SaidBy,
    DateTime At,
    string Text
)
{
    public const int MaxTextLength = 300;
}
