namespace Workbench.App.Features.Import.Planning;

/// <summary>By what a bought card is known.</summary>
public sealed record CardKey(int CustomerId, DateOnly BoughtOn, int Hours);
