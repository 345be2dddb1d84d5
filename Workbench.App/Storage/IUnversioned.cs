namespace Workbench.App.Storage;

/// <summary>Marks a row without a version: it is written once, or by a single statement.</summary>
public interface IUnversioned;
