import { createRoot } from 'react-dom/client';
import { readPageAddress } from './page-address';
import { WorkbenchApp } from './workbench-app';

const element = document.getElementById('workbench');
if (!element) throw new Error('the page has no element for the workbench');
const address = readPageAddress(location.search);
for (const problem of address.problems) console.warn(problem);
createRoot(element).render(<WorkbenchApp address={address} />);
