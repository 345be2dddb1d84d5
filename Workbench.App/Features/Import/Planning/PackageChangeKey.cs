namespace Workbench.App.Features.Import.Planning;

/// <summary>By what a change of package is known.</summary>
public sealed record PackageChangeKey(int CustomerId, DateOnly On, string Package);
