namespace Workbench.App.Storage.Rows;

/// <summary>A Data Protection key that all nodes share.</summary>
public sealed record ProtectionKeyRow(string Name, string Xml) : IUnversioned;
