@rem The scripts of package.json say exec, so that what npm is told reaches the portal; cmd.exe has none.
@%*
