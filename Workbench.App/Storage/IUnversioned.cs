namespace Workbench.App.Storage;

/// <summary>A row of the house's own bookkeeping that needs no version: written once, or by one statement.</summary>
public interface IUnversioned;
