namespace Workbench.Domain;

/// <summary>Marks a stored record that is only inserted, never changed or deleted (A8).</summary>
public interface IAppendOnly;
