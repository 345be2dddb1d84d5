namespace Workbench.Domain;

/// <summary>Marks an append-only record that moves hours or money. The database keeps who recorded it beside it.</summary>
public interface IAttributed : IAppendOnly;
