namespace Workbench.App.Storage.Rows;

/// <summary>The next number of a counter.</summary>
public sealed record CounterRow(string Name, int Next) : IUnversioned;
