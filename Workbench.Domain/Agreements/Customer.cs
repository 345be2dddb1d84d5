namespace Workbench.Domain.Agreements;

/// <summary>A web shop with an e-commerce package.</summary>
/// <param name="Number">The number by which operators know the customer.</param>
/// <param name="LaunchedOn">The date from which the shop is open to the public and hours can be drawn (A3).</param>
public sealed record Customer(
    int Id,
    string Number,
    string Name,
    string ContactName,
    string ContactEmail,
    DateOnly? LaunchedOn
)
{
    public const int MaxNumberLength = 40;
    public const int MaxNameLength = 200;

    public bool IsLaunched(DateOnly on) => LaunchedOn is { } launch && launch <= on;
}
